package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.SEM_UNDO;

import dsmlab.program.GaveUp;
import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.SignalReceived;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import dsmlab.systemv.SystemCallFailed;
import java.util.List;

/**
 * A ledger into which processes write line by line, and which none of them needs to finish: nobody
 * waits at a barrier, the lock begins free, and whoever meets an error says so and ends.
 */
final class Ledger implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "ledger",
          "Processes count their lines and those of all in shared memory, under a semaphore that is"
              + " put back when one of them dies; each bears the death of the others.",
          "dsmlab",
          List.of(
              Parameter.integer("lines", 20, 1, "Lines of each process."),
              Parameter.duration("think", "1ms", "Time between two lines.")),
          Ledger::new);

  private static final int KEY = 0x1ed9;
  private static final int FLAGS = IPC_CREAT | IPC_DIPC | 0666;

  /** Free is zero, so that nobody has to set it. */
  private static final Sembuf[] LOCK = {new Sembuf(0, 0), new Sembuf(0, 1, SEM_UNDO)};

  private static final Sembuf UNLOCK = new Sembuf(0, -1, SEM_UNDO);

  private final int lines;
  private final long thinkPicos;

  private Ledger(Settings settings) {
    this.lines = settings.integer("lines");
    this.thinkPicos = settings.picos("think");
  }

  @Override
  public Object run(ProcessView process) {
    try {
      return write(process);
    } catch (SystemCallFailed failed) {
      return new GaveUp("a call failed with " + failed.errno());
    } catch (SignalReceived received) {
      return new GaveUp("it got " + received.signal());
    }
  }

  private String write(ProcessView process) {
    int lock = process.semget(KEY, 1, FLAGS);
    int memory = process.shmget(KEY, (1L + process.processes()) * Long.BYTES, FLAGS);
    long total = process.shmat(memory, 0, 0);
    long own = total + (1L + process.index()) * Long.BYTES;
    long seen = 0;
    for (int line = 0; line < lines; line++) {
      process.semop(lock, LOCK);
      long before = process.loadLong(total);
      if (before < seen || process.loadLong(own) != line) {
        return "line %d is written over".formatted(line);
      }
      seen = before + 1;
      process.storeLong(total, seen);
      process.storeLong(own, line + 1L);
      process.semop(lock, UNLOCK);
      process.computePicos(thinkPicos);
    }
    process.shmdt(total);
    return result();
  }

  private String result() {
    return lines + " lines";
  }

  @Override
  public Object expected(int process, int processes) {
    return result();
  }
}
