package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_RMID;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import java.util.List;

/**
 * Processes take turns, and in its turn each uses the same mutex some times in a row: how local the
 * use of a semaphore is can be chosen.
 */
final class Turns implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "turns",
          "Processes take turns; in its turn each locks, counts and unlocks some times in a row, so"
              + " that the use of the semaphore is as local as one likes.",
          "dsmlab, for semaphores that stay or migrate",
          List.of(
              Parameter.integer("rounds", 10, 1, "Turns of each process."),
              Parameter.integer("uses", 8, 1, "Uses of the mutex in a turn."),
              Parameter.duration("use", "10us", "Time of a use.")),
          Turns::new);

  private static final int KEY = 0x7475;
  private static final int TURNS_KEY = 0x7476;
  private static final int MODE = 0666;

  private final int rounds;
  private final int uses;
  private final long usePicos;

  private Turns(Settings settings) {
    this.rounds = settings.integer("rounds");
    this.uses = settings.integer("uses");
    this.usePicos = settings.picos("use");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords count = SharedWords.attach(process, KEY, 1);
    int turns = process.semget(TURNS_KEY, process.processes(), IPC_CREAT | IPC_DIPC | MODE);
    Mutexes mutex = Mutexes.open(process, KEY, 1);
    if (process.index() == 0) {
      process.semop(turns, new Sembuf(0, 1));
    }
    int next = (process.index() + 1) % process.processes();
    for (int round = 0; round < rounds; round++) {
      process.semop(turns, new Sembuf(process.index(), -1));
      takeTurn(process, mutex, count);
      process.semop(turns, new Sembuf(next, 1));
    }
    process.barrier();
    long counted = count.word(0);
    mutex.release();
    if (process.index() == 0) {
      process.semctl(turns, 0, IPC_RMID);
    }
    count.release();
    return counted;
  }

  private void takeTurn(ProcessView process, Mutexes mutex, SharedWords count) {
    for (int use = 0; use < uses; use++) {
      mutex.lock(0);
      process.computePicos(usePicos);
      count.add(0, 1);
      mutex.unlock(0);
    }
  }

  @Override
  public Object expected(int process, int processes) {
    return (long) rounds * uses * processes;
  }
}
