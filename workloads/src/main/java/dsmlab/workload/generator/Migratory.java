package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * Processes visit pages at random; a visit locks the page, reads its items, writes them, and lets
 * go. The pages are migratory, as long as references have at least four bytes.
 */
public final class Migratory {

  private static final String ITEMS = "items";
  private static final String LOCKS = "locks";

  /** What a step has room for, without work and lock. */
  private static final int ITEMS_MAX = (Script.STEP_RECORDS_MAX - 4) / 2;

  static final Generator GENERATOR =
      Generator.of(
          "migratory",
          "Processes take turns reading and then writing the same data.",
          "migratory objects of Weber and Gupta, ASPLOS 1989",
          Common.withWork(
              Common.processes(1),
              Common.pages(8),
              Common.pageBytes(),
              Parameter.longInteger(Common.ROUNDS, 100, 1, "The visits of each process."),
              Parameter.integer(
                  ITEMS, 4, 1, ITEMS_MAX, "The references that are read and then written."),
              Parameter.flag(LOCKS, true, "Whether a mutex for each page guards its visits."),
              Common.referenceBytes()),
          Migratory::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private final Pages pages;
  private final long rounds;
  private final int items;
  private final boolean locks;

  private Migratory(Settings settings) {
    this.pages = Pages.of(settings);
    this.rounds = settings.longInteger(Common.ROUNDS);
    this.items = settings.integer(ITEMS);
    this.locks = settings.flag(LOCKS);
    Limits.requireAtMost(ITEMS, items, pages.places(), "since a page must hold them");
  }

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Migratory program = new Migratory(settings);
    return process ->
        program.new Visitor(process, streams.of(process), new Pace(process, settings, streams));
  }

  /** One process; the mutex of page i is object i. */
  private final class Visitor implements Script {

    private final int process;
    private final Draws draws;
    private final Pace pace;
    private long round;

    Visitor(int process, Draws draws, Pace pace) {
      this.process = process;
      this.draws = draws;
      this.pace = pace;
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (round == rounds) {
        return false;
      }
      round++;
      pace.work(batch);
      int page = draws.below(pages.count());
      guard(batch, Operation.LOCK, page);
      touch(batch, Operation.READ, page);
      touch(batch, Operation.WRITE, page);
      guard(batch, Operation.UNLOCK, page);
      return true;
    }

    private void guard(RecordBatch batch, Operation operation, int page) {
      if (locks) {
        batch.add(operation, process, page, 0);
      }
    }

    private void touch(RecordBatch batch, Operation operation, int page) {
      for (int item = 0; item < items; item++) {
        batch.add(operation, process, pages.address(page, item), pages.referenceBytes());
      }
    }
  }
}
