package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.util.List;

/**
 * Accesses whose faults have the probabilities of an analytic model: f under migration, f' under
 * read replication, at r reads per write on S sites, all sites alike (Stumm and Zhou 1990;
 * synthetic references for a study of protocols were first used by Kessler and Livny 1989).
 *
 * <p>Each access faults under both, under migration alone, or never, and picks a page for which
 * that is so; the pages that a process works on until its next fault are left alone by the others,
 * so that 1/f is the mean run of accesses to a page. Faults are spread at random, one in each
 * stretch of accesses that should have one: their number is what it should be, give or take a few,
 * and the error of measurements against formulas stays small. Pages begin at process 0, and first
 * copies count as faults under replication. All of this holds in recorded order; in timed order the
 * faults themselves shift processes against each other.
 *
 * <p>Faults are writes as often as all accesses, 1/(r+1), while r is below 0.9 (S-1); above, there
 * could not be enough copies to lose, and 1/(1 + 0.9 (S-1)) of the faults are writes. Pages that
 * are written are write-shared; those that are only read, for f - f', are read-shared.
 */
public final class KesslerLivny {

  static final String F = "f";
  static final String F_PRIME = "fPrime";
  static final String R = "r";

  private static final String ID = "kessler-livny";

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR =
      new WorkloadDescriptor(
          ID,
          "Accesses with given probabilities of faults under migration and under replication.",
          "parameters f, f', r, S of Stumm and Zhou, IEEE Computer 1990; Kessler and Livny, ICDCS"
              + " 1989",
          parameters(),
          KesslerLivny::open);

  private KesslerLivny() {}

  private static List<Parameter> parameters() {
    return Common.withWork(
        Common.processes(2),
        Parameter.number(F, "0.05", 0, 1, "The probability of a fault under migration."),
        Parameter.number(
            F_PRIME, "0.02", 0, 1, "The probability of a fault under read replication, f'."),
        Parameter.number(R, "4", 0, "The reads per write."),
        Common.references(),
        Common.pageBytes(),
        Common.referenceBytes());
  }

  private static Workload open(Settings settings, WorkloadContext context) {
    int processes = settings.integer(Common.PROCESSES);
    FaultMix mix =
        new FaultMix(settings.number(F), settings.number(F_PRIME), settings.number(R), processes);
    Pages pages =
        new Pages(
            FaultingProgram.pages(processes),
            settings.bytes(Common.PAGE_BYTES),
            settings.bytes(Common.REFERENCE_BYTES));
    Streams streams = new Streams(context.random(), "workload." + ID);
    return new InterleavedWorkload(
        processes,
        () -> FaultingProgram.begin(settings, mix, pages, streams),
        context.spillDirectory());
  }
}
