package dsmlab.scenario.read;

import dsmlab.machine.MachinePreset;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Units;
import java.util.List;
import java.util.Map;

/**
 * Puts the settings of a machine's {@code preset:} into the machine, where the scenario does not
 * set them itself. A network that the scenario describes without a type is the preset's with other
 * settings; one with a type stands alone.
 */
final class PresetReader {

  static final String KEY = "preset";

  private final Catalog<MachinePreset> catalog;
  private final SectionReader sections;
  private final Variables variables;

  PresetReader(Catalog<MachinePreset> catalog, Variables variables, Problems problems) {
    this.catalog = catalog;
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
  }

  /** A copy of a machine with the settings of the preset that it names, if it names one. */
  Mapping expand(Mapping machine) {
    Value name = machine.get(KEY);
    MachinePreset preset = name == null ? null : sections.named(machine, KEY, catalog);
    if (name == null || preset == null) {
      return machine;
    }
    variables.put("machine." + KEY, preset.id());
    Position origin = name.position();
    Mapping whole = machine;
    if (machine.get(MachineReader.PAGE_SIZE) == null) {
      Value size = Scalar.of(Units.bytesText(preset.pageBytes()), origin);
      whole = whole.with(new Mapping.Entry(MachineReader.PAGE_SIZE, origin, size));
    }
    whole = underlay(whole, MachineReader.NODE, mapping(preset.nodeTexts(), origin));
    return describesOtherNetwork(machine)
        ? whole
        : underlay(whole, NetworkReader.NETWORK, network(preset, origin));
  }

  private static boolean describesOtherNetwork(Mapping machine) {
    Value network = machine.get(NetworkReader.NETWORK);
    return network instanceof Scalar
        || (network instanceof Mapping mapping && mapping.get(Mapping.TYPE) != null);
  }

  private static Mapping network(MachinePreset preset, Position origin) {
    Mapping settings = mapping(preset.networkTexts(), origin);
    Value kind = Scalar.of(preset.network().id(), origin);
    return settings.with(new Mapping.Entry(Mapping.TYPE, origin, kind));
  }

  private static Mapping mapping(Map<String, String> texts, Position origin) {
    Mapping mapping = new Mapping(List.of(), origin);
    for (Map.Entry<String, String> setting : texts.entrySet()) {
      Value value = Scalar.of(setting.getValue(), origin);
      mapping = mapping.with(new Mapping.Entry(setting.getKey(), origin, value));
    }
    return mapping;
  }

  /** Gives a section the entries that it lacks; a section that is no mapping stays as it is. */
  private static Mapping underlay(Mapping machine, String key, Mapping below) {
    Value above = machine.get(key);
    Mapping merged = below;
    if (above instanceof Mapping own) {
      for (Mapping.Entry entry : own.entries()) {
        merged = merged.with(entry);
      }
    }
    boolean replaces = above == null || above instanceof Mapping;
    return replaces ? machine.with(new Mapping.Entry(key, below.position(), merged)) : machine;
  }
}
