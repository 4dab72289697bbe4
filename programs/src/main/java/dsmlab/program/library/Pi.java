package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * Pi by the midpoint rule for 4 / (1 + x^2). Sums are whole numbers of 2^-40, so that their total
 * does not depend on the order in which they are added.
 */
final class Pi implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "pi",
          "Integrates 4 / (1 + x^2): intervals are dealt out to the processes, which add their sums"
              + " to a shared one under a semaphore.",
          "parallel pi, the program of DIPC's published comparison with MPI",
          List.of(
              Parameter.integer("intervals", 100_000, 1, "Intervals of the integral."),
              Parameter.duration("interval", "400ns", "Time to compute one interval.")),
          Pi::new);

  private static final int KEY = 0x7069;
  private static final double UNIT = 1L << 40;

  private final int intervals;
  private final long intervalPicos;

  private Pi(Settings settings) {
    this.intervals = settings.integer("intervals");
    this.intervalPicos = settings.picos("interval");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords sum = SharedWords.attach(process, KEY, 1);
    Mutexes mutex = Mutexes.open(process, KEY, 1);
    long own = ownSum(process);
    mutex.lock(0);
    sum.add(0, own);
    mutex.unlock(0);
    process.barrier();
    double pi = sum.word(0) / UNIT;
    mutex.release();
    sum.release();
    return pi;
  }

  private long ownSum(ProcessView process) {
    long own = 0;
    for (int i = process.index(); i < intervals; i += process.processes()) {
      own += area(i);
      process.computePicos(intervalPicos);
    }
    return own;
  }

  private long area(int interval) {
    double x = (interval + 0.5) / intervals;
    return Math.round(4 / (1 + x * x) / intervals * UNIT);
  }

  @Override
  public Object expected(int process, int processes) {
    long total = 0;
    for (int i = 0; i < intervals; i++) {
      total += area(i);
    }
    return total / UNIT;
  }
}
