package dsmlab.scenario.read;

import dsmlab.machine.MachineSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the {@code protocols:} of a scenario, given in their long form. */
final class ProtocolsReader {

  /** The setting of every protocol. */
  static final List<Parameter> LABEL =
      List.of(
          new Parameter(
              ProtocolList.LABEL, Parameter.Type.TEXT, "", "Name in tables.", List.of(), 0));

  private final Catalogs catalogs;
  private final SectionReader sections;
  private final Variables variables;
  private final Problems problems;

  ProtocolsReader(Catalogs catalogs, Variables variables, Problems problems) {
    this.catalogs = catalogs;
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
    this.problems = problems;
  }

  /**
   * Reads all that can be used; what cannot has left a problem.
   *
   * @param machine the machine, or null when it could not be read
   */
  List<ProtocolChoice> read(Mapping root, @Nullable MachineSettings machine) {
    if (!(root.get(ProtocolList.KEY) instanceof Sequence list)) {
      return List.of();
    }
    return list.items().stream()
        .map(item -> item instanceof Mapping entry ? choice(entry, machine) : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable ProtocolChoice choice(Mapping entry, @Nullable MachineSettings machine) {
    ProtocolDescriptor<?> descriptor = sections.named(entry, ProtocolList.ID, catalogs.protocols());
    if (descriptor == null) {
      variables.markIncomplete();
      return null;
    }
    ProtocolChoice choice = choice(entry, descriptor);
    if (choice != null && machine != null) {
      checkUnit(entry, choice, machine);
    }
    return choice;
  }

  /** What a protocol moves as a whole may not suit the machine's pages. */
  private void checkUnit(Mapping entry, ProtocolChoice choice, MachineSettings machine) {
    try {
      choice.descriptor().unit().bytes(choice.settings(), machine.pageBytes());
    } catch (SettingException problem) {
      problems.add(entry.position(), problem);
    }
  }

  private @Nullable ProtocolChoice choice(Mapping entry, ProtocolDescriptor<?> descriptor) {
    List<String> known = new ArrayList<>(List.of(ProtocolList.ID, ProtocolList.LABEL));
    descriptor.parameters().forEach(parameter -> known.add(parameter.name()));
    sections.refuseUnknown(entry, "protocol '%s'".formatted(descriptor.id()), known);
    String path = ProtocolList.KEY + "." + labelOr(entry, descriptor.id());
    Settings label = sections.settings(entry, path, LABEL);
    Settings own = sections.settings(entry, path, descriptor.parameters());
    if (own == null || label == null) {
      return null;
    }
    String code = catalogs.codeHashes().getOrDefault(descriptor.id(), ProtocolChoice.BUILT_IN);
    return new ProtocolChoice(descriptor, own, label.text(ProtocolList.LABEL), code);
  }

  private static String labelOr(Mapping entry, String id) {
    String label = entry.text(ProtocolList.LABEL);
    return label == null ? id : label;
  }
}
