package dsmlab.verification.fuzz;

import dsmlab.sim.RandomStreams;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Few words on few pages, so that conflicts and false sharing abound. May be opened any number of
 * times.
 *
 * @param words how many words there are, one of which may be all
 * @param strideBytes how far they are apart
 * @param writesPercent how many references are stores or atomic operations
 * @param workMax the longest pause between two references, in units of work
 */
record RandomWorkload(
    long seed,
    int processes,
    int referencesEach,
    int words,
    int strideBytes,
    int writesPercent,
    int workMax)
    implements Workload {

  private static final int BYTES = 8;

  @Override
  public RecordSource process(int index) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("process." + index);
    return source(referencesEach, batch -> add(batch, index, random));
  }

  @Override
  public RecordSource recorded() {
    RandomGenerator random = new RandomStreams(seed, 0).stream("recorded");
    return source(
        referencesEach * processes, batch -> add(batch, random.nextInt(processes), random));
  }

  private static RecordSource source(int references, Consumer<RecordBatch> filler) {
    int[] left = {references};
    return batch -> {
      batch.clear();
      for (; left[0] > 0 && batch.room() > 1; left[0]--) {
        filler.accept(batch);
      }
      return batch.size > 0;
    };
  }

  private void add(RecordBatch batch, int process, RandomGenerator random) {
    Operation operation =
        random.nextInt(100) >= writesPercent
            ? Operation.READ
            : random.nextInt(3) == 0 ? Operation.ATOMIC : Operation.WRITE;
    batch.add(operation, process, (long) random.nextInt(words) * strideBytes, BYTES);
    if (workMax > 0 && random.nextInt(3) == 0) {
      batch.add(Operation.WORK, process, 0, random.nextInt(workMax));
    }
  }

  /** The same for fewer processes. */
  RandomWorkload withProcesses(int fewer) {
    return new RandomWorkload(
        seed, fewer, referencesEach, words, strideBytes, writesPercent, workMax);
  }

  /** The same with fewer references. */
  RandomWorkload withReferencesEach(int fewer) {
    return new RandomWorkload(seed, processes, fewer, words, strideBytes, writesPercent, workMax);
  }

  /** The same with fewer words. */
  RandomWorkload withWords(int fewer) {
    return new RandomWorkload(
        seed, processes, referencesEach, fewer, strideBytes, writesPercent, workMax);
  }

  @Override
  public void close() {}

  @Override
  public String toString() {
    return "%d processes with %d references each to %d words %d bytes apart, %d %% writes"
        .formatted(processes, referencesEach, words, strideBytes, writesPercent);
  }
}
