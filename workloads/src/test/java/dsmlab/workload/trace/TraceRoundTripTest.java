package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceRoundTripTest {

  @TempDir Path directory;

  static List<Path> shipped() {
    return ShippedTraces.all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void textBecomesBinaryBecomesTheSameText(Path trace) throws IOException {
    Path text = convert(trace, TraceForm.TEXT, "first.txt");
    Path binary = convert(text, TraceForm.BINARY, "second.bin");
    Path again = convert(binary, TraceForm.TEXT, "third.txt");
    assertThat(Files.size(text)).isGreaterThan(100);
    assertThat(again).hasSameBinaryContentAs(text);
    assertThat(records(binary)).isEqualTo(records(trace));
  }

  @Test
  void shippedBinaryHoldsTheRecordsOfItsText() {
    assertThat(records(ShippedTraces.FFT_BINARY)).isEqualTo(records(ShippedTraces.FFT));
  }

  @Test
  void writtenTextIsTheShippedTextByteForByte() throws IOException {
    Path written = convert(ShippedTraces.RADIX, TraceForm.TEXT, "radix.txt");
    assertThat(Files.readAllBytes(written)).isEqualTo(unpacked(ShippedTraces.RADIX));
  }

  @Test
  void writtenBinaryIsTheShippedBinaryByteForByte() throws IOException {
    Path written = convert(ShippedTraces.FFT, TraceForm.BINARY, "fft.bin");
    assertThat(Files.readAllBytes(written)).isEqualTo(unpacked(ShippedTraces.FFT_BINARY));
  }

  @Test
  void formatIsRecognisedByContentNotByName() throws IOException {
    Path binary = convert(ShippedTraces.LU, TraceForm.BINARY, "misleading.txt.gz");
    try (TraceReader reader = TraceReader.open(binary)) {
      assertThat(reader.format()).isEqualTo(TraceFormat.BINARY);
    }
  }

  @Test
  void headShowsTheFirstRecordsAsText() {
    try (TraceReader reader = TraceReader.open(ShippedTraces.FFT_BINARY)) {
      assertThat(TraceHead.lines(reader, 4))
          .containsExactly("0 F 0 1", "0 R 1108 8", "0 R 1288 4", "0 W 1288 4");
    }
  }

  @Test
  void headOfAShortTraceIsAllOfIt() {
    try (TraceReader reader = TraceReader.open(ShippedTraces.FFT)) {
      assertThat(TraceHead.lines(reader, 1_000_000)).hasSize(18_542);
    }
  }

  private Path convert(Path source, TraceForm form, String name) throws IOException {
    Path target = directory.resolve(name);
    try (TraceWriter writer = form.writer(Files.newOutputStream(target), target);
        TraceReader reader = TraceReader.open(source, TraceOptions.DEFAULTS, writer::comment)) {
      RecordBatch batch = new RecordBatch();
      while (reader.fill(batch)) {
        writer.write(batch);
      }
    }
    return target;
  }

  private static List<Records> records(Path trace) {
    try (TraceReader reader = TraceReader.open(trace)) {
      return Records.of(reader);
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return stream.readAllBytes();
    }
  }
}
