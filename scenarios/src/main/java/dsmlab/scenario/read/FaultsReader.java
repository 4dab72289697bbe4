package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.DisturbanceDescriptor;
import dsmlab.sim.fault.DisturbanceKinds;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code faults:} of a scenario: the plan of what goes wrong. */
final class FaultsReader {

  static final String FAULTS = "faults";

  /** The most entries of a plan. */
  static final int ENTRIES_MAX = 1000;

  private final SectionReader sections;
  private final Variables variables;
  private final Problems problems;

  FaultsReader(Variables variables, Problems problems) {
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
    this.problems = problems;
  }

  /**
   * Reads the plan.
   *
   * @param nodes how many nodes there are
   * @return null when something is wrong
   */
  @Nullable FaultPlan read(Mapping root, int nodes) {
    Value written = root.get(FAULTS);
    if (written == null) {
      return FaultPlan.NONE;
    }
    if (!(written instanceof Sequence list)) {
      String expected = "a list of mappings with 'type'";
      problems.add(written.position(), "'faults' is " + written.kind(), expected);
      return null;
    }
    if (list.items().size() > ENTRIES_MAX) {
      String what = "'faults' has %d entries".formatted(list.items().size());
      problems.add(list.position(), what, "at most " + ENTRIES_MAX);
      return null;
    }
    return read(list, nodes);
  }

  private @Nullable FaultPlan read(Sequence list, int nodes) {
    List<Disturbance> entries = new ArrayList<>();
    for (Value item : list.items()) {
      Disturbance entry = entry(item, nodes);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries.size() < list.items().size() ? null : new FaultPlan(entries);
  }

  private @Nullable Disturbance entry(Value item, int nodes) {
    Mapping entry = sections.typed(FAULTS, item, DisturbanceKinds.catalog());
    DisturbanceDescriptor kind =
        entry == null ? null : sections.named(entry, Mapping.TYPE, DisturbanceKinds.catalog());
    if (entry == null || kind == null) {
      variables.markIncomplete();
      return null;
    }
    List<String> known =
        Stream.concat(Stream.of(Mapping.TYPE), kind.parameters().stream().map(Parameter::name))
            .toList();
    sections.refuseUnknown(entry, "fault '%s'".formatted(kind.id()), known);
    Settings settings = sections.settings(entry, FAULTS + "." + kind.id(), kind.parameters());
    return settings == null ? null : create(entry, kind, settings, nodes);
  }

  private @Nullable Disturbance create(
      Mapping entry, DisturbanceDescriptor kind, Settings settings, int nodes) {
    try {
      Disturbance disturbance = kind.create(settings);
      if (disturbance.lastNode() >= nodes) {
        String what = "there is no node %d".formatted(disturbance.lastNode());
        problems.add(entry.position(), what, "a node from 0 to " + (nodes - 1));
        return null;
      }
      return disturbance;
    } catch (SettingException problem) {
      problems.add(entry.position(), problem);
      return null;
    }
  }
}
