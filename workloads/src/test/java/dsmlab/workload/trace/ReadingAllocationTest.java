package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAllocationTest {

  private static final int RECORDS = 1_000_000;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TraceForm.class)
  void readingAllocatesNothingPerRecord(TraceForm form) throws IOException {
    requireThatReadingAllocatesNothing(written(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " L %x,8\n",
        "0 %x comment\n",
        "r %x 8\n",
        "0x401136: R 0x%x\n",
        "  17   12:    912 read   8 byte(s) @ 0x%016x by PC 0x0000000000404a7e\n",
        "0x%x R\n",
        "9 %d\n",
        "LD 0x%x\n",
      })
  void readingForeignTracesAllocatesNothingPerRecord(String line) throws IOException {
    requireThatReadingAllocatesNothing(written("", line));
  }

  @Test
  void readingCsvAllocatesNothingPerRecord() throws IOException {
    requireThatReadingAllocatesNothing(written("thread,op,address\n", "7,write,%x\n"));
  }

  private static void requireThatReadingAllocatesNothing(Path file) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RecordBatch batch = new RecordBatch();
    long records = 0;
    try (TraceReader reader = TraceReader.open(file)) {
      reader.fill(batch);
      long before = thread.getCurrentThreadAllocatedBytes();
      while (reader.fill(batch)) {
        records += batch.size;
      }
      long allocated = thread.getCurrentThreadAllocatedBytes() - before;
      assertThat(records).isGreaterThan(RECORDS / 2);
      assertThat(allocated).isLessThan(RECORDS / 10);
    }
  }

  private Path written(String header, String line) throws IOException {
    Path file = directory.resolve("trace");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(header);
      String[] lines = new String[1000];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = String.format(Locale.ROOT, line, 1_000_000L + 4096L * i);
      }
      for (int i = 0; i < RECORDS; i++) {
        writer.write(lines[i % lines.length]);
      }
    }
    return file;
  }

  private Path written(TraceForm form) throws IOException {
    Path file = directory.resolve("trace");
    RecordBatch batch = new RecordBatch();
    try (TraceWriter writer = form.writer(Files.newOutputStream(file), Path.of("trace"))) {
      for (int i = 0; i < RECORDS; i++) {
        batch.clear();
        batch.add(Operation.READ, i / 100 % 4, (long) i * i, 8);
        writer.write(batch);
      }
    }
    return file;
  }
}
