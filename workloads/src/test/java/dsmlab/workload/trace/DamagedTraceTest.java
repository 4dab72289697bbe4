package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.workload.RecordBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Traces damaged by chance are read or refused in words, never with another exception. */
class DamagedTraceTest {

  private static final int FILES = 3000;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TraceFormat.class)
  void damageIsReadOrRefusedInWords(TraceFormat format) throws IOException {
    byte[] sound = beginningOfRadix(format);
    int refused = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Path file = Files.write(directory.resolve("trace"), damaged(sound, new Random(seed)));
      refused += isRefused(file) ? 1 : 0;
    }
    assertThat(refused).isBetween(FILES / 4, FILES - 1);
  }

  private static boolean isRefused(Path file) {
    RecordBatch batch = new RecordBatch();
    try (TraceReader reader = TraceReader.open(file)) {
      while (reader.fill(batch)) {
        for (int i = 0; i < batch.size; i++) {
          assertThat(batch.subject[i]).isNotNegative();
          assertThat(batch.argument[i]).isNotNegative();
        }
      }
      return false;
    } catch (TraceException e) {
      assertThat(e).hasMessageContaining("; expected ");
      return true;
    }
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int hit = random.nextInt(4); hit >= 0; hit--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] beginningOfRadix(TraceFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordBatch batch = new RecordBatch();
    try (TraceReader reader = TraceReader.open(ShippedTraces.RADIX);
        TraceWriter writer = format.writer(bytes, "memory")) {
      reader.fill(batch);
      writer.write(batch);
    }
    return bytes.toByteArray();
  }
}
