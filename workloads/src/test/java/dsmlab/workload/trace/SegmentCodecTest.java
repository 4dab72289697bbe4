package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCodecTest {

  private static final int PROCESS = 3;

  private static final long[] SUBJECTS = {
    0, 1, 4096, (1 << 25) - 1, 1 << 25, (1 << 25) + 1, 1L << 31, 1L << 40, Long.MAX_VALUE - 8
  };

  private static final int[] ARGUMENTS = {0, 1, 2, 3, 4, 8, 16, 1 << 15, 1 << 16, 1 << 30, 7_000};

  private final SegmentCodec codec = new SegmentCodec();

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, RecordBatch.CAPACITY})
  void recordsOfAllKindsComeBackInPartsOfAnySize(int partSize) {
    RecordBatch records = randomRecords();
    codec.encode(records);
    RecordBatch read = new RecordBatch();
    while (codec.position < codec.length) {
      RecordBatch part = new RecordBatch(Math.min(partSize, read.room()));
      codec.decode(PROCESS, part);
      read.add(part, 0, part.size);
    }
    assertThat(read.size).isEqualTo(RecordBatch.CAPACITY);
    assertThat(read.operation).isEqualTo(records.operation);
    assertThat(read.subject).isEqualTo(records.subject);
    assertThat(read.argument).isEqualTo(records.argument);
    assertThat(Arrays.stream(read.process)).containsOnly(PROCESS);
  }

  @Test
  void referencesThatLieCloseTogetherTakeFourBytesEach() {
    RecordBatch records = new RecordBatch();
    for (int i = 0; i < 100; i++) {
      records.add(Operation.WRITE, PROCESS, 8_000_000L - 64 * i, 8);
    }
    codec.encode(records);
    assertThat(codec.length).isEqualTo(400);
  }

  private static RecordBatch randomRecords() {
    SplittableRandom random = new SplittableRandom(1);
    Operation[] operations = Operation.values();
    RecordBatch records = new RecordBatch();
    while (records.room() > 0) {
      Operation operation = operations[random.nextInt(operations.length)];
      long subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
      int argument = ARGUMENTS[random.nextInt(ARGUMENTS.length)];
      records.add(operation, PROCESS, subject, argument);
    }
    return records;
  }
}
