package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemultiplexerTest {

  private static final long CHUNK_BYTES_MAX = PendingRecords.costBytes(RecordBatch.CAPACITY);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1000, 20_000, 1 << 26})
  void readingTheLastProcessFirstChangesNothing(long budget) throws IOException {
    List<Records> all = recorded(ShippedTraces.RADIX);
    try (Demultiplexer demultiplexer = open(ShippedTraces.RADIX, 4, queues(4, budget))) {
      for (int process : new int[] {3, 1, 0, 2}) {
        assertThat(Records.of(demultiplexer.source(process)))
            .isEqualTo(Records.ofProcess(all, process));
      }
    }
    assertThat(filesLeft()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3000, 1 << 26})
  void processesThatAdvanceAtRandomGetTheirOwnRecordsInOrder(long budget) throws IOException {
    List<Records> all = recorded(ShippedTraces.RADIX);
    try (Demultiplexer demultiplexer = open(ShippedTraces.RADIX, 4, queues(4, budget))) {
      List<List<Records>> read = readAtRandom(demultiplexer, new Random(budget));
      for (int process = 0; process < 4; process++) {
        assertThat(read.get(process)).isEqualTo(Records.ofProcess(all, process));
      }
    }
  }

  private static List<List<Records>> readAtRandom(Demultiplexer demultiplexer, Random random) {
    List<RecordSource> sources = new ArrayList<>();
    List<List<Records>> read = new ArrayList<>();
    for (int process = 0; process < 4; process++) {
      sources.add(demultiplexer.source(process));
      read.add(new ArrayList<>());
    }
    List<Integer> active = new ArrayList<>(List.of(0, 1, 2, 3));
    RecordBatch batch = new RecordBatch();
    while (!active.isEmpty()) {
      Integer process = active.get(Math.min(random.nextInt(16), active.size() - 1));
      if (!sources.get(process).fill(batch)) {
        active.remove(/* element */ process);
      }
      for (int i = 0; i < batch.size; i++) {
        read.get(process).add(Records.at(batch, i));
      }
    }
    return read;
  }

  @Test
  void memoryOfMillionsOfWaitingRecordsStaysWithinTheBudget() throws IOException {
    int records = 4_000_000;
    long budget = 100_000;
    Path trace = interleaved(records, 8);
    RecordQueues queues = queues(8, budget);
    try (Demultiplexer demultiplexer = open(trace, 8, queues)) {
      long read = 0;
      for (int process = 7; process >= 0; process--) {
        read += readInterleaved(demultiplexer.source(process), process, 8);
      }
      assertThat(read).isEqualTo(records);
      assertThat(queues.memoryBytesMax()).isBetween(budget / 2, budget);
      assertThat(queues.memoryBytes()).isZero();
    }
    assertThat(filesLeft()).isEmpty();
  }

  @Test
  void withoutAnyBudgetOneChunkIsInMemoryAtATime() throws IOException {
    RecordQueues queues = queues(8, 0);
    try (Demultiplexer demultiplexer = open(interleaved(100_000, 8), 8, queues)) {
      assertThat(readInterleaved(demultiplexer.source(7), 7, 8)).isEqualTo(12_500);
      assertThat(queues.memoryBytesMax()).isBetween(1L, CHUNK_BYTES_MAX);
      assertThat(readInterleaved(demultiplexer.source(2), 2, 8)).isEqualTo(12_500);
    }
  }

  @Test
  void spilledRecordsLeaveNoFileWhenReadingStopsHalfway() throws IOException {
    Path spill = directory.resolve("deep/spill");
    SpillFile file = new SpillFile(spill);
    RecordQueues queues = new RecordQueues(8, 0, file);
    Demultiplexer demultiplexer = open(interleaved(100_000, 8), 8, queues);
    demultiplexer.source(0).fill(new RecordBatch());
    assertThat(file.size()).isPositive();
    demultiplexer.close();
    demultiplexer.close();
    assertThat(spill).isEmptyDirectory();
  }

  @Test
  void fileStaysAsSmallAsWhatWaitsInItWhileProcessesGoOn() throws IOException {
    SpillFile file = new SpillFile(directory.resolve("spill"));
    RecordQueues queues = new RecordQueues(2, 1 << 17, file);
    try (Demultiplexer demultiplexer = open(interleaved(1_000_000, 2), 2, queues)) {
      RecordSource ahead = demultiplexer.source(0);
      RecordSource behind = demultiplexer.source(1);
      RecordBatch batch = new RecordBatch();
      for (int i = 0; i < 20; i++) {
        ahead.fill(batch);
      }
      long sizeAtFirst = Math.max(file.size(), 1 << 16);
      while (ahead.fill(batch)) {
        behind.fill(batch);
      }
      assertThat(file.size()).isPositive().isLessThan(3 * sizeAtFirst);
    }
  }

  @Test
  void nothingIsSpilledWhileTheBudgetSuffices() throws IOException {
    Path spill = directory.resolve("spill");
    RecordQueues queues = new RecordQueues(8, 1 << 26, new SpillFile(spill));
    try (Demultiplexer demultiplexer = open(interleaved(100_000, 8), 8, queues)) {
      assertThat(readInterleaved(demultiplexer.source(7), 7, 8)).isEqualTo(12_500);
    }
    assertThat(spill).doesNotExist();
  }

  @Test
  void aProcessThatHasEndedDoesNotReadOn() throws IOException {
    Path trace = directory.resolve("trace");
    StringBuilder text = new StringBuilder("# dsmtrace-text 1\n1 R 10 8\n1 X 0\n");
    text.append("0 W 10 8\n".repeat(100_000));
    Files.writeString(trace, text);
    RecordQueues queues = queues(2, 1 << 26);
    try (Demultiplexer demultiplexer = open(trace, 2, queues)) {
      assertThat(Records.of(demultiplexer.source(1))).hasSize(2);
      assertThat(queues.memoryBytesMax()).isLessThan(3 * CHUNK_BYTES_MAX);
      assertThat(Records.of(demultiplexer.source(0))).hasSize(100_000);
    }
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
    Path occupied = Files.writeString(directory.resolve("occupied"), "a file");
    RecordQueues queues = new RecordQueues(8, 0, new SpillFile(occupied));
    try (Demultiplexer demultiplexer = open(interleaved(10_000, 8), 8, queues)) {
      assertThatThrownBy(() -> Records.of(demultiplexer.source(7)))
          .isInstanceOf(TraceException.class)
          .hasMessageContaining("occupied: a temporary file here cannot be written");
    }
  }

  @Test
  void aFileThatGrewANewProcessIsRefused() throws IOException {
    try (Demultiplexer demultiplexer = open(interleaved(10_000, 8), 7, queues(7, 0))) {
      assertThatThrownBy(() -> Records.of(demultiplexer.source(0)))
          .isInstanceOf(TraceException.class)
          .hasMessageContaining("it has changed since it was opened");
    }
  }

  /** Counts a process's records and checks each against how {@link #interleaved} made it. */
  private static long readInterleaved(RecordSource source, int process, int processes) {
    RecordBatch batch = new RecordBatch();
    long count = 0;
    while (source.fill(batch)) {
      for (int i = 0; i < batch.size; i++) {
        long record = count * processes + process;
        if (batch.process[i] != process
            || batch.subject[i] != address(record)
            || batch.argument[i] != 1 + record % 100) {
          throw new AssertionError("wrong record " + count + " of process " + process);
        }
        count++;
      }
    }
    return count;
  }

  private Path interleaved(int records, int processes) throws IOException {
    Path trace = directory.resolve("interleaved");
    RecordBatch batch = new RecordBatch();
    try (TraceWriter writer = TraceForm.BINARY.writer(Files.newOutputStream(trace), trace)) {
      for (long record = 0; record < records; record++) {
        int process = (int) (record % processes);
        batch.add(Operation.WRITE, process, address(record), (int) (1 + record % 100));
        if (batch.room() == 0 || record == records - 1) {
          writer.write(batch);
          batch.clear();
        }
      }
    }
    return trace;
  }

  private static long address(long record) {
    return (record * 0x9E3779B97F4A7C15L) >>> 24;
  }

  private static List<Records> recorded(Path trace) {
    try (TraceReader reader = TraceReader.open(trace)) {
      return Records.of(reader);
    }
  }

  private RecordQueues queues(int processes, long budget) {
    return new RecordQueues(processes, budget, new SpillFile(directory.resolve("spill")));
  }

  private static Demultiplexer open(Path trace, int processes, RecordQueues queues) {
    return new Demultiplexer(trace.toString(), TraceReader.open(trace), processes, queues);
  }

  private List<Path> filesLeft() throws IOException {
    Path spill = directory.resolve("spill");
    if (!Files.exists(spill)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(spill)) {
      return files.toList();
    }
  }
}
