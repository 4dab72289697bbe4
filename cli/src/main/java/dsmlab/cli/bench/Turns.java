package dsmlab.cli.bench;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.function.LongUnaryOperator;

/**
 * Processes that make some references each in turn, every fifth a write, all to their own pages.
 */
final class Turns implements RecordSource {

  /** The pages of a process. */
  static final int PAGES_EACH = 1_024;

  private static final long REFERENCES = 2_000_000;
  private static final int WRITE_EVERY = 5;
  private static final long BYTES_EACH = (long) PAGES_EACH * BenchmarkMachine.PAGE_BYTES;

  private final int processes;
  private final int referencesPerTurn;
  private final int referenceBytes;
  private final LongUnaryOperator places;
  private final long turns;
  private long turn;

  /**
   * A program.
   *
   * @param places where the n-th reference of a process goes, from the start of its pages
   */
  Turns(int processes, int referencesPerTurn, int referenceBytes, LongUnaryOperator places) {
    this.processes = processes;
    this.referencesPerTurn = referencesPerTurn;
    this.referenceBytes = referenceBytes;
    this.places = places;
    this.turns = REFERENCES / referencesPerTurn;
  }

  @Override
  public boolean fill(RecordBatch batch) {
    batch.clear();
    while (turn < turns && batch.room() >= referencesPerTurn) {
      take(turn++, batch);
    }
    return batch.size > 0;
  }

  private void take(long turnOfAll, RecordBatch batch) {
    int process = (int) (turnOfAll % processes);
    long first = turnOfAll / processes * referencesPerTurn;
    for (long reference = first; reference < first + referencesPerTurn; reference++) {
      Operation operation = reference % WRITE_EVERY == 0 ? Operation.WRITE : Operation.READ;
      batch.add(operation, process, address(process, reference), referenceBytes);
    }
  }

  /** A process's pages are followed by one that no other process touches. */
  private long address(int process, long reference) {
    long start = BYTES_EACH * (1 + 2L * process);
    return start + Math.floorMod(places.applyAsLong(reference), BYTES_EACH);
  }
}
