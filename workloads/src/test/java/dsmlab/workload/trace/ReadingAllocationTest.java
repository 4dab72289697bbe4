package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingAllocationTest {

  private static final int RECORDS = 1_000_000;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TraceFormat.class)
  void readingAllocatesNothingPerRecord(TraceFormat format) throws IOException {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RecordBatch batch = new RecordBatch();
    long records = 0;
    try (TraceReader reader = TraceReader.open(written(format))) {
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

  private Path written(TraceFormat format) throws IOException {
    Path file = directory.resolve("trace");
    RecordBatch batch = new RecordBatch();
    try (TraceWriter writer = format.writer(Files.newOutputStream(file), "trace")) {
      for (int i = 0; i < RECORDS; i++) {
        batch.clear();
        batch.add(Operation.READ, i / 100 % 4, (long) i * i, 8);
        writer.write(batch);
      }
    }
    return file;
  }
}
