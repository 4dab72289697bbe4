package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.util.List;

/**
 * A kind of program whose processes follow a pattern.
 *
 * @param descriptor how scenarios name it and what can be set
 */
record Generator(WorkloadDescriptor descriptor, Pattern pattern) {

  /** A kind of program with its id, summary, source and settings. */
  static Generator of(
      String id, String summary, String source, List<Parameter> parameters, Pattern pattern) {
    WorkloadDescriptor descriptor =
        new WorkloadDescriptor(
            id,
            summary,
            source,
            parameters,
            (settings, context) -> open(id, pattern, settings, context));
    return new Generator(descriptor, pattern);
  }

  private static Workload open(
      String id, Pattern pattern, Settings settings, WorkloadContext context) {
    Streams streams = new Streams(context.random(), "workload." + id);
    int processes = settings.integer(Common.PROCESSES);
    return new GeneratedWorkload(processes, pattern.scripts(settings, streams));
  }
}
