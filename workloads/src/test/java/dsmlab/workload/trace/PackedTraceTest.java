package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.management.ThreadMXBean;
import dsmlab.workload.RecordBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that unpack to a thousand times their size are read in constant memory. */
class PackedTraceTest {

  private static final int UNPACKED_MIB = 256;
  private static final long MEMORY_BYTES_MAX = 4 << 20;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "ZSTD"})
  void bombsTakeConstantMemory(Packing packing) throws IOException {
    Path bomb = bomb(packing);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RecordBatch batch = new RecordBatch();
    long before = thread.getCurrentThreadAllocatedBytes();
    try (TraceReader reader = TraceReader.open(bomb)) {
      while (reader.fill(batch)) {
        // only reading counts
      }
      assertThat(reader.reading().lines()).isEqualTo(UNPACKED_MIB * (1L << 20) / 1024);
    }
    assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MEMORY_BYTES_MAX);
  }

  /** Each line is followed by a comment, as din allows. */
  private Path bomb(Packing packing) throws IOException {
    Path file = directory.resolve("bomb");
    byte[] mebibyte =
        ("0 4b10 " + "z".repeat(1016) + "\n").repeat(1024).getBytes(StandardCharsets.UTF_8);
    try (OutputStream stream = packed(packing, Files.newOutputStream(file))) {
      for (int i = 0; i < UNPACKED_MIB; i++) {
        stream.write(mebibyte);
      }
    }
    return file;
  }

  private static OutputStream packed(Packing packing, OutputStream stream) throws IOException {
    return packing == Packing.GZIP ? new GZIPOutputStream(stream) : new ZstdOutputStream(stream);
  }

  @Test
  void namesAskForPackings() {
    assertThat(Packing.ofName("a.txt.gz")).isEqualTo(Packing.GZIP);
    assertThat(Packing.ofName("a.zst")).isEqualTo(Packing.ZSTD);
    assertThat(Packing.ofName("a.txt")).isEqualTo(Packing.PLAIN);
  }
}
