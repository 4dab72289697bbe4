package dsmlab.verification;

import dsmlab.sim.RandomStreams;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.random.RandomGenerator;

/**
 * Few words on few pages, so that conflicts and false sharing abound. May be opened any number of
 * times.
 */
record RandomWorkload(long seed, int processes, int referencesEach) implements Workload {

  private static final int WORDS = 24;
  private static final int WORD_STRIDE_BYTES = 40;

  @Override
  public RecordSource process(int index) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("process." + index);
    int[] left = {referencesEach};
    return batch -> {
      batch.clear();
      for (; left[0] > 0 && batch.room() > 1; left[0]--) {
        add(batch, index, random);
      }
      return batch.size > 0;
    };
  }

  @Override
  public RecordSource recorded() {
    RandomGenerator random = new RandomStreams(seed, 0).stream("recorded");
    int[] left = {referencesEach * processes};
    return batch -> {
      batch.clear();
      for (; left[0] > 0 && batch.room() > 1; left[0]--) {
        add(batch, random.nextInt(processes), random);
      }
      return batch.size > 0;
    };
  }

  private static void add(RecordBatch batch, int process, RandomGenerator random) {
    Operation operation =
        switch (random.nextInt(5)) {
          case 0, 1 -> Operation.WRITE;
          case 2 -> Operation.ATOMIC;
          default -> Operation.READ;
        };
    batch.add(operation, process, (long) random.nextInt(WORDS) * WORD_STRIDE_BYTES, 8);
    if (random.nextInt(3) == 0) {
      batch.add(Operation.WORK, process, 0, random.nextInt(20_000));
    }
  }

  @Override
  public void close() {}
}
