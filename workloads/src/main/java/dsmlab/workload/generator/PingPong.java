package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.util.List;

/**
 * Processes that take turns on one page: the worst case of every protocol that moves pages. With
 * strict turns, a semaphore per process passes the turn on; otherwise each goes at its own pace.
 *
 * @param processes how many there are
 * @param rounds how many turns each process takes
 * @param reads whether a turn reads the word before writing it
 * @param strict whether a turn waits for the one before it
 * @param apart whether each process has its own word of the page
 * @param work units of local work in each turn
 */
public record PingPong(
    int processes, long rounds, boolean reads, boolean strict, boolean apart, int work) {

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR =
      new WorkloadDescriptor(
          "ping-pong",
          "Processes take turns writing one page.",
          "the thrashing pattern for which Li and Hudak 1989 and Mirage 1989 hold pages for a time",
          List.of(
              Parameter.integer("processes", 2, 1, "The number of processes that take turns."),
              Parameter.integer("rounds", 100, 1, "The number of turns of each process."),
              Parameter.choice(
                  "access",
                  List.of("write", "read-write"),
                  "Whether a turn only writes, or reads the word first."),
              Parameter.choice(
                  "turns",
                  List.of("free", "strict"),
                  "Whether each goes at its own pace, or waits for the semaphore of its turn."),
              Parameter.choice(
                  "words",
                  List.of("same", "different"),
                  "Whether all write one word, or each its own word of the page (false sharing)."),
              Parameter.bytes("pageBytes", "4KiB", "The page that has to hold all words."),
              Parameter.integer(
                  "work", 0, 0, "Units of local work in each turn, after its write.")),
          PingPong::open);

  private static final int WORD_BYTES = 8;

  /** The page starts where the heap of a recorded program does. */
  private static final long PAGE = 0x1000_0000L;

  private static Workload open(Settings settings, WorkloadContext context) {
    PingPong game =
        new PingPong(
            Limits.processes(settings),
            settings.longInteger("rounds"),
            settings.text("access").equals("read-write"),
            settings.text("turns").equals("strict"),
            settings.text("words").equals("different"),
            Limits.integer(settings, "work"));
    game.requireOnePage(settings.longInteger("pageBytes"));
    return game.open();
  }

  private void requireOnePage(long pageBytes) {
    int words = apart ? processes : 1;
    Limits.requireAtMost(
        "processes", words, pageBytes / WORD_BYTES, "since a page must hold a word of each");
  }

  /** The workload. */
  public Workload open() {
    return new GeneratedWorkload(processes, Player::new);
  }

  /** One process; semaphore i passes the turn to process i. */
  private final class Player implements Script {

    private final int process;
    private long turn;

    Player(int process) {
      this.process = process;
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (turn == rounds) {
        return false;
      }
      if (strict && !isFirstOfAll()) {
        batch.add(Operation.WAIT, process, process, 0);
      }
      touch(batch);
      if (strict && !isLastOfAll()) {
        batch.add(Operation.POST, process, (process + 1) % processes, 0);
      }
      turn++;
      return true;
    }

    private void touch(RecordBatch batch) {
      long address = PAGE + (apart ? (long) process * WORD_BYTES : 0);
      if (reads) {
        batch.add(Operation.READ, process, address, WORD_BYTES);
      }
      batch.add(Operation.WRITE, process, address, WORD_BYTES);
      if (work > 0) {
        batch.add(Operation.WORK, process, 0, work);
      }
    }

    private boolean isFirstOfAll() {
      return turn == 0 && process == 0;
    }

    private boolean isLastOfAll() {
      return turn == rounds - 1 && process == processes - 1;
    }
  }
}
