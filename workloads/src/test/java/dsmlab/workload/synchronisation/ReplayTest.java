package dsmlab.workload.synchronisation;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.generator.PingPong;
import dsmlab.workload.trace.ShippedTraces;
import dsmlab.workload.trace.TraceWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole programs under the rules, their processes interleaved by chance. */
class ReplayTest {

  private static final int SEEDS = 8;

  @TempDir Path directory;

  static List<Path> shipped() {
    return ShippedTraces.all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedTracesRunToTheirEndInRandomOrders(Path trace) {
    for (int seed = 0; seed < SEEDS; seed++) {
      try (Workload workload = new TraceWorkload(trace, 10_000, directory)) {
        Replay replay = new Replay(workload, new Random(seed));
        assertThat(replay.run()).as("%s with seed %s", trace, seed).isEmpty();
        assertThat(replay.done).isGreaterThan(5);
      }
    }
  }

  @RepeatedTest(4)
  void strictPingPongAlternatesInEveryOrder(RepetitionInfo repetition) {
    Workload workload = new PingPong(3, 50, true, true, false, 0).open();
    Replay replay = new Replay(workload, new Random(repetition.getCurrentRepetition()));
    assertThat(replay.run()).isEmpty();
    List<Integer> turns = IntStream.range(0, 150).map(turn -> turn % 3).boxed().toList();
    assertThat(replay.writers).isEqualTo(turns);
  }

  @Test
  void aDeadlockIsDescribed() throws IOException {
    Path crossed =
        Files.writeString(
            directory.resolve("crossed"),
            "# dsmtrace-text 1\n0 L 1\n0 P 8\n0 V 9\n0 L 2\n1 L 2\n1 P 9\n1 V 8\n1 L 1\n");
    try (Workload workload = new TraceWorkload(crossed, 0, directory)) {
      assertThat(new Replay(workload, new Random(1)).run())
          .containsExactly(
              "process 0 waits for mutex 2, held by process 1 (record '0 L 2')",
              "process 1 waits for mutex 1, held by process 0 (record '1 L 1')");
    }
  }

  /** Steps a random ready process until none is left. */
  private static final class Replay {

    private final List<Integer> ready = new ArrayList<>();
    private final List<Integer> writers = new ArrayList<>();
    private final List<RecordSource> sources = new ArrayList<>();
    private final List<RecordBatch> batches = new ArrayList<>();
    private final int[] next;
    private final Synchronisation synchronisation;
    private final Random random;
    private long done;

    Replay(Workload workload, Random random) {
      this.random = random;
      this.next = new int[workload.processes()];
      this.synchronisation = new Synchronisation(workload.processes(), ready::add);
      for (int process = 0; process < workload.processes(); process++) {
        sources.add(workload.process(process));
        batches.add(new RecordBatch());
        ready.add(process);
      }
    }

    List<String> run() {
      while (!ready.isEmpty()) {
        Integer process = ready.get(random.nextInt(ready.size()));
        if (!step(process)) {
          ready.remove(/* element */ process);
        }
      }
      return synchronisation.describeWaiting();
    }

    private boolean step(int process) {
      RecordBatch batch = batches.get(process);
      if (next[process] == batch.size) {
        next[process] = 0;
        if (!sources.get(process).fill(batch)) {
          return false;
        }
      }
      int index = next[process]++;
      done++;
      Operation operation = Operation.of(batch.operation[index]);
      if (operation == Operation.WRITE) {
        writers.add(process);
      }
      return !operation.isSynchronisation()
          || synchronisation.attempt(
              process, operation, batch.subject[index], batch.argument[index]);
    }
  }
}
