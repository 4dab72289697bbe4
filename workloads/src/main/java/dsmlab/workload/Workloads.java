package dsmlab.workload;

import dsmlab.sim.settings.Catalog;
import dsmlab.workload.generator.PingPong;
import dsmlab.workload.generator.Uniform;
import dsmlab.workload.trace.TraceWorkload;
import java.util.List;

/** The kinds of workloads that a scenario can name. */
public final class Workloads {

  private static final Catalog<WorkloadDescriptor> CATALOG =
      new Catalog<>(
          "workload", List.of(TraceWorkload.DESCRIPTOR, Uniform.DESCRIPTOR, PingPong.DESCRIPTOR));

  private Workloads() {}

  /** All kinds, recorded programs first. */
  public static Catalog<WorkloadDescriptor> catalog() {
    return CATALOG;
  }
}
