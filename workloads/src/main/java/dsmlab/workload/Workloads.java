package dsmlab.workload;

import dsmlab.sim.settings.Catalog;
import dsmlab.workload.generator.FalseSharing;
import dsmlab.workload.generator.HotSpot;
import dsmlab.workload.generator.KesslerLivny;
import dsmlab.workload.generator.Migratory;
import dsmlab.workload.generator.Phases;
import dsmlab.workload.generator.PingPong;
import dsmlab.workload.generator.ProducerConsumer;
import dsmlab.workload.generator.ReadMostly;
import dsmlab.workload.generator.Stencil;
import dsmlab.workload.generator.Uniform;
import dsmlab.workload.generator.WriteShared;
import dsmlab.workload.generator.Zipf;
import dsmlab.workload.trace.TraceWorkload;
import java.util.List;

/** The kinds of workloads that a scenario can name. */
public final class Workloads {

  private static final Catalog<WorkloadDescriptor> CATALOG =
      new Catalog<>(
          "workload",
          List.of(
              TraceWorkload.DESCRIPTOR,
              Uniform.DESCRIPTOR,
              Zipf.DESCRIPTOR,
              HotSpot.DESCRIPTOR,
              ReadMostly.DESCRIPTOR,
              WriteShared.DESCRIPTOR,
              FalseSharing.DESCRIPTOR,
              Migratory.DESCRIPTOR,
              ProducerConsumer.DESCRIPTOR,
              Stencil.DESCRIPTOR,
              PingPong.DESCRIPTOR,
              Phases.DESCRIPTOR,
              KesslerLivny.DESCRIPTOR));

  private Workloads() {}

  /** All kinds, recorded programs first. */
  public static Catalog<WorkloadDescriptor> catalog() {
    return CATALOG;
  }
}
