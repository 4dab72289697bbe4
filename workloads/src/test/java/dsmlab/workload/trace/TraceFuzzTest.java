package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.Records;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever the bytes of a file are: it is read, or refused in words, and what was read is the same
 * after it has been converted. In the ordinary build these run on the files of {@code
 * TraceFuzzTestInputs}; with JAZZER_FUZZ=1 one of them looks for more.
 */
class TraceFuzzTest {

  private static final int KEPT_RECORDS_MAX = 10_000;

  @FuzzTest
  void text(byte[] file) {
    check(file, TraceFormat.TEXT);
  }

  @FuzzTest
  void binary(byte[] file) {
    check(file, TraceFormat.BINARY);
  }

  @FuzzTest
  void lackey(byte[] file) {
    check(file, TraceFormat.LACKEY);
  }

  @FuzzTest
  void din(byte[] file) {
    check(file, TraceFormat.DIN);
  }

  @FuzzTest
  void extendedDin(byte[] file) {
    check(file, TraceFormat.EXTENDED_DIN);
  }

  @FuzzTest
  void pinatrace(byte[] file) {
    check(file, TraceFormat.PINATRACE);
  }

  @FuzzTest
  void drmemtrace(byte[] file) {
    check(file, TraceFormat.DRMEMTRACE);
  }

  @FuzzTest
  void ramulatorMemory(byte[] file) {
    check(file, TraceFormat.RAMULATOR_MEMORY);
  }

  @FuzzTest
  void ramulatorCpu(byte[] file) {
    check(file, TraceFormat.RAMULATOR_CPU);
  }

  @FuzzTest
  void ramulator2(byte[] file) {
    check(file, TraceFormat.RAMULATOR2);
  }

  @FuzzTest
  void csv(byte[] file) {
    check(file, TraceFormat.CSV);
  }

  @FuzzTest
  void csvDecimal(byte[] file) {
    check(file, TraceFormat.CSV_DECIMAL);
  }

  @FuzzTest
  void recognised(byte[] file) {
    check(file, TraceOptions.DEFAULTS);
  }

  @FuzzTest
  void gzip(byte[] file) {
    check(file, TraceOptions.DEFAULTS);
  }

  @FuzzTest
  void zstd(byte[] file) {
    check(file, TraceOptions.DEFAULTS);
  }

  private static void check(byte[] file, TraceFormat format) {
    check(file, TraceFiles.options("format", format.id()));
  }

  private static void check(byte[] file, TraceOptions options) {
    List<Records> records;
    try (TraceReader reader = reader(file, options)) {
      records = someOf(reader);
      assertThat(reader.reading().sentence()).startsWith("fuzzed: read as ");
    } catch (TraceException e) {
      assertThat(e).hasMessageStartingWith("fuzzed:").hasMessageContaining("; expected ");
      return;
    }
    for (TraceForm form : TraceForm.values()) {
      try (TraceReader reader = reader(converted(file, options, form), TraceOptions.DEFAULTS)) {
        assertThat(someOf(reader)).isEqualTo(records);
      }
    }
  }

  private static TraceReader reader(byte[] file, TraceOptions options) {
    return TraceReader.of("fuzzed", new ByteArrayInputStream(file), options, null);
  }

  /** The first records; all are read. */
  private static List<Records> someOf(TraceReader reader) {
    List<Records> records = new ArrayList<>();
    RecordBatch batch = new RecordBatch();
    while (reader.fill(batch)) {
      for (int i = 0; i < batch.size && records.size() < KEPT_RECORDS_MAX; i++) {
        records.add(Records.at(batch, i));
      }
    }
    return records;
  }

  private static byte[] converted(byte[] file, TraceOptions options, TraceForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TraceWriter writer = form.writer(bytes, Path.of("converted"));
        TraceReader reader =
            TraceReader.of("fuzzed", new ByteArrayInputStream(file), options, writer::comment)) {
      writer.writeAll(reader);
    }
    return bytes.toByteArray();
  }
}
