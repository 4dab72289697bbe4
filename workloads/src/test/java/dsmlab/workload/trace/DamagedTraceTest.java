package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dsmlab.workload.RecordBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Traces damaged by chance are read or refused in words, never with another exception. */
class DamagedTraceTest {

  private static final int FILES = 300;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(TraceForm.class)
  void damageIsReadOrRefusedInWords(TraceForm form) throws IOException {
    byte[] sound = beginningOfRadix(form);
    int refused = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Path file = Files.write(directory.resolve("trace"), damaged(sound, new Random(seed)));
      refused += isRefused(file) ? 1 : 0;
    }
    assertThat(refused).isBetween(FILES / 4, FILES - 1);
  }

  static List<Path> samples() {
    return ForeignSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damageToForeignTracesIsReadOrRefusedInWords(Path sample) throws IOException {
    byte[] sound = Files.readAllBytes(sample);
    int refused = 0;
    for (int seed = 0; seed < FILES / 5; seed++) {
      byte[] bytes = damaged(sound, new Random(seed));
      byte[] packed = seed % 3 == 0 ? damaged(Zstd.compress(bytes), new Random(~seed)) : bytes;
      refused += isRefused(Files.write(directory.resolve("trace"), packed)) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @EnumSource(TraceFormat.class)
  void noiseIsRefusedInWordsWhateverItIsTakenFor(TraceFormat format) throws IOException {
    String alphabet = "0123456789abcdefxXRWLSMITD :,.@\"#<-=\t\r\n\0\u00ff";
    for (int seed = 0; seed < FILES / 5; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(400)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
      }
      Path file = Files.write(directory.resolve("trace"), bytes);
      isRefused(file, TraceFiles.options("format", format.id()));
    }
  }

  private static boolean isRefused(Path file) {
    return isRefused(file, TraceOptions.DEFAULTS);
  }

  private static boolean isRefused(Path file, TraceOptions options) {
    RecordBatch batch = new RecordBatch();
    try (TraceReader reader = TraceReader.open(file, options, null)) {
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

  private static byte[] beginningOfRadix(TraceForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordBatch batch = new RecordBatch();
    try (TraceReader reader = TraceReader.open(ShippedTraces.RADIX);
        TraceWriter writer = form.writer(bytes, Path.of("memory"))) {
      reader.fill(batch);
      writer.write(batch);
    }
    return bytes.toByteArray();
  }
}
