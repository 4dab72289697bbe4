package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryTraceTest {

  @TempDir Path directory;

  @Test
  void extremesSurviveWritingAndReading() throws IOException {
    List<Records> records = new ArrayList<>();
    for (int process : new int[] {0, 1, 2, 1, 0}) {
      for (int bytes : new int[] {1, 2, 3, 4, 8, 15, 16, 17, 32, 1 << 20, Integer.MAX_VALUE}) {
        records.add(new Records(process, Operation.READ, 0, bytes));
        records.add(new Records(process, Operation.WRITE, Long.MAX_VALUE - bytes + 1, bytes));
        records.add(new Records(process, Operation.ATOMIC, 1L << 62, bytes));
      }
      records.add(new Records(process, Operation.WORK, 0, Integer.MAX_VALUE));
      records.add(new Records(process, Operation.BARRIER, Long.MAX_VALUE, Integer.MAX_VALUE));
      records.add(new Records(process, Operation.FORK, 127, 0));
      records.add(new Records(process, Operation.WOKEN, 128, 1));
      records.add(new Records(process, Operation.LOCK, 0, 0));
    }
    assertThat(read(encoded(records))).isEqualTo(records);
  }

  @Test
  void aStrideIsPredictedForEachThreadApart() throws IOException {
    List<Records> records = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      records.add(new Records(i % 2, Operation.READ, 0x1000 + 8L * i, 8));
    }
    byte[] bytes = encoded(records);
    assertThat(read(bytes)).isEqualTo(records);
    int switchAndTag = 3;
    assertThat(bytes.length).isLessThan(1000 * switchAndTag + 30);
  }

  @Test
  void recordsAndCommentsAcrossTheBordersOfTheBufferAreWhole() throws IOException {
    Path file = directory.resolve("long");
    RecordBatch batch = new RecordBatch();
    try (TraceWriter writer = TraceForm.BINARY.writer(Files.newOutputStream(file), file)) {
      for (int i = 0; i < 300_000; i++) {
        batch.clear();
        batch.add(Operation.WRITE, i % 3, ((long) i * i) << 20, 3 + i % 50);
        writer.write(batch);
        if (i % 50_000 == 0) {
          writer.comment("x".repeat(700_000));
        }
      }
    }
    List<Integer> comments = new ArrayList<>();
    int[] next = {0};
    try (TraceReader reader =
        TraceReader.open(file, TraceOptions.DEFAULTS, text -> comments.add(text.length()))) {
      while (reader.fill(batch)) {
        for (int i = 0; i < batch.size; i++, next[0]++) {
          long n = next[0];
          assertThat(batch.subject[i]).isEqualTo((n * n) << 20);
        }
      }
    }
    assertThat(next[0]).isEqualTo(300_000);
    assertThat(comments).hasSize(6).containsOnly(CommentListener.COMMENT_BYTES_MAX);
  }

  @Test
  void everyCutIsNoticedOrLeavesWholeRecords() throws IOException {
    List<Records> records =
        List.of(
            new Records(0, Operation.READ, 1L << 50, 8),
            new Records(0, Operation.WRITE, 3, 100_000),
            new Records(0, Operation.WORK, 0, 1 << 20),
            new Records(0, Operation.BARRIER, 300, 300));
    byte[] whole = encoded(records);
    int refused = 0;
    for (int length = 9; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      try {
        List<Records> read = read(cut);
        assertThat(records).startsWith(read.toArray(Records[]::new));
        assertThat(read.size()).isLessThan(records.size());
      } catch (TraceException e) {
        assertThat(e.getMessage()).containsAnyOf("ends in the middle of a record", "no records");
        refused++;
      }
    }
    assertThat(refused).isEqualTo(whole.length - 9 - 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1808 | 8 | a record belongs to no thread | a switch to a thread",
        "0403 | 8 | a record belongs to no thread | a switch to a thread",
        "0700 06 | 10 | tag 0x6 is unknown | a DSMTRB1 record",
        "0700 9808 | 10 | tag 0x98 is unknown | a DSMTRB1 record",
        "0700 0c01 | 10 | tag 0xc is unknown | a DSMTRB1 record",
        "0700 2808 | 10 | size code 5 is unknown | 0 to 4, or 7",
        "0700 3800 08 | 10 | a size is 0 | a number from 1 to 2147483647",
        "0700 388080808008 08 | 10 | a size is 2147483648 | a number from 1 to 2147483647",
        "0700 1801 | 10 | a reference of 8 bytes reaches below 0 | an address from 0",
        "0700 63 00 00 | 10 | synchronisation index 12 is unknown | 0 to 11",
        "0700 230304 | 10 | one more than the argument of L is 4 | from 0 to 0",
        "0700 330300 | 10 | one more than the argument of B is 0 | from 2",
        "0700 048080808008 | 10 | an amount of work is 2147483648 | from 0 to 2147483647",
        "0700 23ffffffffffffffffff01 00 | 10 | an object number is 18446744073709551615 | from 0",
        "0700 23ffffffffffffffffff02 00 | 10 | a number has more than 64 bits | ten bytes",
        "0700 23ffffffffffffffffffff00 | 10 | a number has more than 64 bits | ten bytes",
        "07808004 | 8 | a thread number is 65536 | a number from 0 to 65535",
        "0700 1808 0702 1808 | 14 | thread 2 appears here, but thread 1 never | without gaps",
        "0700 1300 00 1808 | 13 | thread 0 has a record after its X | no record of it here",
        "0700 1300 00 0700 1808 | 15 | thread 0 has a record after its X | no record of it here",
        "0700 0510 61 | 13 | the file ends in the middle of a record | a complete file",
      })
  void wrongBytesAreAnsweredWithOffsetProblemAndExpectation(
      String hex, long offset, String problem, String expected) {
    TraceException answer =
        catchThrowableOfType(TraceException.class, () -> read(withMagic(hex.replace(" ", ""))));
    assertThat(answer).hasMessageContaining(":byte " + offset + ": " + problem.strip());
    assertThat(answer).hasMessageContaining(expected.strip());
    assertThat(answer.offset()).isEqualTo(offset);
    assertThat(answer.line()).isZero();
  }

  @Test
  void aMagicWithoutRecordsIsRefused() {
    assertThatThrownBy(() -> read(withMagic(""))).hasMessageContaining("it holds no records");
  }

  private static byte[] withMagic(String hex) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("DSMTRB1\n".getBytes(StandardCharsets.US_ASCII));
    bytes.write(java.util.HexFormat.of().parseHex(hex));
    return bytes.toByteArray();
  }

  private static byte[] encoded(List<Records> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordBatch batch = new RecordBatch();
    try (TraceWriter writer = TraceForm.BINARY.writer(bytes, Path.of("memory"))) {
      for (Records record : records) {
        batch.clear();
        batch.add(record.operation(), record.process(), record.subject(), record.argument());
        writer.write(batch);
      }
    }
    return bytes.toByteArray();
  }

  private List<Records> read(byte[] content) throws IOException {
    Path file = Files.write(directory.resolve("trace"), content);
    try (TraceReader reader = TraceReader.open(file)) {
      return Records.of(reader);
    }
  }
}
