package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code network:} of a machine: a kind, or a kind with its settings. */
final class NetworkReader {

  static final String NETWORK = "network";
  private static final String PATH = "machine.network";
  private static final String DEFAULT = "constant";

  private final Catalog<NetworkDescriptor> catalog;
  private final SectionReader sections;
  private final Variables variables;

  /** A kind of network with its settings. */
  record NetworkChoice(NetworkDescriptor kind, Settings settings) {}

  NetworkReader(Catalog<NetworkDescriptor> catalog, Variables variables, Problems problems) {
    this.catalog = catalog;
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
  }

  /** Reads the network of a machine, {@code constant} when it names none; null when it is bad. */
  @Nullable NetworkChoice read(Mapping machine) {
    Value written = machine.get(NETWORK);
    Value value = written == null ? Scalar.of(DEFAULT, machine.position()) : written;
    Mapping network = sections.typed(NETWORK, value, catalog);
    NetworkDescriptor kind = network == null ? null : kind(network);
    if (network == null || kind == null) {
      variables.markIncomplete();
      return null;
    }
    Settings settings = settings(network, kind);
    return settings == null ? null : new NetworkChoice(kind, settings);
  }

  private @Nullable NetworkDescriptor kind(Mapping network) {
    boolean named = network.get(Mapping.TYPE) != null;
    return named ? sections.named(network, Mapping.TYPE, catalog) : catalog.find(DEFAULT);
  }

  private @Nullable Settings settings(Mapping network, NetworkDescriptor kind) {
    variables.put(PATH, kind.id());
    variables.put(PATH + "." + Mapping.TYPE, kind.id());
    List<String> known =
        Stream.concat(Stream.of(Mapping.TYPE), kind.parameters().stream().map(Parameter::name))
            .toList();
    sections.refuseUnknown(network, "network '%s'".formatted(kind.id()), known);
    return sections.settings(network, PATH, kind.parameters());
  }
}
