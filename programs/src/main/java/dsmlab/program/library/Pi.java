package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETVAL;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import java.util.List;

/**
 * Pi by the midpoint rule for 4 / (1 + x^2), each process some intervals in turn. The sums are
 * whole numbers of 2^-40, so that their total does not depend on the order in which they are added.
 */
final class Pi implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "pi",
          "Integrates 4 / (1 + x^2) in intervals that are dealt out to the processes, which add"
              + " their sums to a shared one under a semaphore.",
          "the measurement of DIPC against MPI: K. Karimi, M. Sharifi",
          List.of(
              Parameter.integer("intervals", 100_000, 1, "Intervals of the integral."),
              Parameter.duration("interval", "400ns", "Time to compute one interval.")),
          Pi::new);

  private static final int KEY = 0x3141;
  private static final double UNIT = 1L << 40;

  private final int intervals;
  private final long intervalPicos;

  private Pi(Settings settings) {
    this.intervals = settings.integer("intervals");
    this.intervalPicos = settings.picos("interval");
  }

  @Override
  public Object run(ProcessView process) {
    int memory = process.shmget(KEY, Long.BYTES, IPC_CREAT | 0600);
    int mutex = process.semget(KEY, 1, IPC_CREAT | 0600);
    long sum = process.shmat(memory, 0, 0);
    if (process.index() == 0) {
      process.semctl(mutex, 0, SETVAL, 1);
    }
    long own = ownSum(process);
    process.barrier();
    process.semop(mutex, new Sembuf(0, -1, SEM_UNDO));
    process.storeLong(sum, process.loadLong(sum) + own);
    process.semop(mutex, new Sembuf(0, 1, SEM_UNDO));
    process.barrier();
    long total = process.loadLong(sum);
    process.barrier();
    process.shmdt(sum);
    if (process.index() == 0) {
      process.shmctl(memory, IPC_RMID);
      process.semctl(mutex, 0, IPC_RMID);
    }
    return total / UNIT;
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
