package dsmlab.cli.option;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Some protocols in the order of the catalogue, each once. */
public record ProtocolSelection(List<ProtocolDescriptor<?>> protocols) {

  private static final String ALL = "all";

  public ProtocolSelection {
    protocols = List.copyOf(protocols);
  }

  /** Every protocol of a catalogue. */
  public static ProtocolSelection all(Catalog<ProtocolDescriptor<?>> catalog) {
    return new ProtocolSelection(catalog.entries());
  }

  /** Reads ids with commas between them, or {@code all}. */
  public record Converter(Catalog<ProtocolDescriptor<?>> catalog)
      implements ITypeConverter<ProtocolSelection> {

    @Override
    public ProtocolSelection convert(String text) {
      List<String> ids = List.of(text.split(",", -1)).stream().map(String::strip).toList();
      List<SettingException> problems = new ArrayList<>();
      ids.stream().filter(id -> !known().contains(id)).forEach(id -> problems.add(unknown(id)));
      if (!problems.isEmpty()) {
        throw new OptionException(problems);
      }
      return ids.contains(ALL) ? all(catalog) : selected(ids);
    }

    private ProtocolSelection selected(List<String> ids) {
      return new ProtocolSelection(
          catalog.entries().stream().filter(entry -> ids.contains(entry.id())).toList());
    }

    private List<String> known() {
      List<String> known = new ArrayList<>(catalog.ids());
      known.add(ALL);
      return known;
    }

    private SettingException unknown(String id) {
      return new SettingException(
          "unknown protocol '%s'".formatted(id),
          "one of " + String.join(", ", known()),
          NearestWord.of(id, known()));
    }
  }
}
