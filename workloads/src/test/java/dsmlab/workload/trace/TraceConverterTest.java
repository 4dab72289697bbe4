package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.file.OutputException;
import dsmlab.workload.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceConverterTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "a.txt, TEXT, PLAIN",
    "a.txt.gz, TEXT, GZIP",
    "a.zst, TEXT, ZSTD",
    "a.dsmtb, BINARY, PLAIN",
    "a.dsmtb.gz, BINARY, GZIP",
  })
  void theNameChoosesFormAndPacking(String name, TraceForm form, Packing packing) {
    Path target = directory.resolve(name);
    assertThat(TraceForm.ofName(name)).isEqualTo(form);
    TraceConverter.convert(TraceSource.of(ShippedTraces.RADIX), target, TraceForm.ofName(name));
    try (TraceReader reader = TraceReader.open(target);
        TraceReader original = TraceReader.open(ShippedTraces.RADIX)) {
      assertThat(reader.reading().packing()).isEqualTo(packing);
      assertThat(reader.format().name()).isEqualTo(form.name());
      assertThat(Records.of(reader)).isEqualTo(Records.of(original));
    }
    assertThat(directory).isDirectoryContaining(file -> file.equals(target));
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void foreignTracesBecomeDsmtraceThatSaysSo() throws IOException {
    Path target = directory.resolve("a.txt");
    List<TraceReading> readings =
        TraceConverter.convert(
            TraceSource.of(ForeignSamples.of("small.lackey")), target, TraceForm.TEXT);
    assertThat(target)
        .hasContent(
            """
            # dsmtrace-text 1
            # converted from valgrind lackey
            0 R 404c010 8
            0 W 1ffefff8a8 8
            0 R 404c018 4
            0 W 404c018 4
            """);
    assertThat(readings).singleElement().satisfies(r -> assertThat(r.lines()).isEqualTo(11));
  }

  @Test
  void commentsOfDsmtraceAreKept() throws IOException {
    Path source = Files.writeString(directory.resolve("a"), "# dsmtrace-text 1\n# one\n0 R 1 1\n");
    Path target = directory.resolve("b");
    TraceConverter.convert(TraceSource.of(source), target, TraceForm.TEXT);
    assertThat(target).hasSameBinaryContentAs(source);
  }

  @Test
  void aTraceMayReplaceItself() throws IOException {
    Path file = Files.copy(ForeignSamples.of("small.din"), directory.resolve("a"));
    TraceConverter.convert(TraceSource.of(file), file, TraceForm.TEXT);
    assertThat(file).content().startsWith("# dsmtrace-text 1\n# converted from Dinero din\n0 R ");
  }

  @Test
  void afterAFaultTheTargetIsAsBefore() throws IOException {
    Path garbled = Files.writeString(directory.resolve("garbled"), "0 10\n".repeat(100_000) + "x");
    Path target = Files.writeString(directory.resolve("target"), "old");
    assertThatThrownBy(
            () -> TraceConverter.convert(TraceSource.of(garbled), target, TraceForm.TEXT))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("garbled:100001:1: 'x' is not a label");
    assertThat(target).hasContent("old");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("garbled", "target");
  }

  @Test
  void placesThatCannotBeWrittenAreNamed() {
    TraceSource source = TraceSource.of(ShippedTraces.LU);
    assertThatThrownBy(() -> TraceConverter.convert(source, directory, TraceForm.TEXT))
        .hasMessageContaining(": this is a directory; name a file in it, or another one");
    Path nowhere = directory.resolve("none").resolve("a.txt");
    assertThatThrownBy(() -> TraceConverter.convert(source, nowhere, TraceForm.TEXT))
        .hasMessageContaining("a.txt: there is no such directory; make it or choose another place");
  }

  @Test
  void aFullDeviceIsNamedAndSurvives() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    assertThatThrownBy(
            () -> TraceConverter.convert(TraceSource.of(ShippedTraces.LU), full, TraceForm.TEXT))
        .isInstanceOf(OutputException.class)
        .hasMessage("/dev/full: the disk is full; free space or choose another place");
    assertThat(full).exists();
  }
}
