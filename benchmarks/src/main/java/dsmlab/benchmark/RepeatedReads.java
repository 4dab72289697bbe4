package dsmlab.benchmark;

import dsmlab.cli.bench.BenchmarkMachine;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;

/** One process that reads the same pages over and over. */
final class RepeatedReads implements Workload {

  private static final int WORD_BYTES = 8;

  private final int pages;
  private final long reads;

  /**
   * A program.
   *
   * @param pages at most as many as a batch has records
   * @param reads how many, made up to a whole number of batches
   */
  RepeatedReads(int pages, long reads) {
    this.pages = pages;
    this.reads = reads;
  }

  @Override
  public int processes() {
    return 1;
  }

  @Override
  public RecordSource process(int index) {
    return recorded();
  }

  @Override
  public RecordSource recorded() {
    return new Reads();
  }

  @Override
  public void close() {}

  /** The reader leaves a batch as it is, so that only the first has to be written. */
  private final class Reads implements RecordSource {

    private long left = reads;

    @Override
    public boolean fill(RecordBatch batch) {
      if (left == reads) {
        write(batch);
      }
      batch.size = left > 0 ? batch.capacity() : 0;
      left -= batch.size;
      return batch.size > 0;
    }

    private void write(RecordBatch batch) {
      batch.clear();
      while (batch.room() > 0) {
        long page = 1L + batch.size % pages;
        batch.add(Operation.READ, 0, page * BenchmarkMachine.PAGE_BYTES, WORD_BYTES);
      }
    }
  }
}
