package dsmlab.scenario.read;

import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.scenario.WorkloadChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.WorkloadDescriptor.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the {@code workload:} part of a scenario. */
final class WorkloadReader {

  private static final String WORKLOAD = "workload";
  private static final String ORDERING = "ordering";

  /** The settings of every workload. */
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice(
              ORDERING,
              List.of(Ordering.TIMED.word(), Ordering.RECORDED.word()),
              "In which order the references of different processes happen."));

  private final Catalog<WorkloadDescriptor> catalog;
  private final WorkloadProbe probe;
  private final SectionReader sections;
  private final Variables variables;
  private final Problems problems;

  WorkloadReader(
      Catalog<WorkloadDescriptor> catalog,
      WorkloadProbe probe,
      Variables variables,
      Problems problems) {
    this.catalog = catalog;
    this.probe = probe;
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
    this.problems = problems;
  }

  /** Reads the workload; null when something is wrong. */
  @Nullable WorkloadChoice read(Mapping root) {
    Value written = root.get(WORKLOAD);
    if (written == null) {
      problems.add(root.position(), "'workload' is missing", "a mapping with 'type'");
    }
    Mapping workload = written == null ? null : sections.typed(WORKLOAD, written, catalog);
    WorkloadDescriptor kind =
        workload == null ? null : sections.named(workload, Mapping.TYPE, catalog);
    if (workload == null || kind == null) {
      variables.markIncomplete();
      return null;
    }
    return read(workload, kind);
  }

  private @Nullable WorkloadChoice read(Mapping workload, WorkloadDescriptor kind) {
    variables.put(WORKLOAD + "." + Mapping.TYPE, kind.id());
    if (kind.variants().isEmpty()) {
      return readSettings(workload, kind);
    }
    Variants variants = kind.variants().get();
    Described variant = sections.named(workload, variants.key(), variants.catalog());
    if (variant == null) {
      variables.markIncomplete();
      return null;
    }
    return readSettings(workload, variants.of(variant.id()));
  }

  private @Nullable WorkloadChoice readSettings(Mapping workload, WorkloadDescriptor kind) {
    sections.refuseUnknown(workload, "workload '%s'".formatted(kind.id()), known(kind));
    Settings common = sections.settings(workload, WORKLOAD, PARAMETERS);
    Settings own = sections.settings(workload, WORKLOAD, kind.parameters());
    if (common == null || own == null) {
      return null;
    }
    Ordering ordering = Ordering.valueOf(common.text(ORDERING).toUpperCase(Locale.ROOT));
    if (ordering == Ordering.RECORDED && kind.id().equals(ProgramWorkload.TYPE)) {
      refuseRecorded(workload);
      return null;
    }
    return probe.open(workload, kind, own, ordering, problems);
  }

  private void refuseRecorded(Mapping workload) {
    Value written = workload.get(ORDERING);
    problems.add(
        written == null ? workload.position() : written.position(),
        "an executed program has no recorded order",
        "ordering: timed");
  }

  private static List<String> known(WorkloadDescriptor kind) {
    List<String> known = new ArrayList<>();
    known.add(Mapping.TYPE);
    kind.parameters().forEach(parameter -> known.add(parameter.name()));
    PARAMETERS.forEach(parameter -> known.add(parameter.name()));
    return known;
  }
}
