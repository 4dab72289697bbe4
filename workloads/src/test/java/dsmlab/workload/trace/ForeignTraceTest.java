package dsmlab.workload.trace;

import static dsmlab.workload.trace.TraceFiles.lines;
import static dsmlab.workload.trace.TraceFiles.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dsmlab.workload.foreign.Skipped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignTraceTest {

  @TempDir Path directory;

  static List<Path> samples() {
    return ForeignSamples.all();
  }

  @Test
  void lackeyModifiesByLoadAndStore() {
    Path file = ForeignSamples.of("small.lackey");
    assertThat(lines(file))
        .containsExactly("0 R 404c010 8", "0 W 1ffefff8a8 8", "0 R 404c018 4", "0 W 404c018 4");
    TraceReading reading = reading(file);
    assertThat(reading.format()).isEqualTo(TraceFormat.LACKEY);
    assertThat(reading.lines()).isEqualTo(11);
    assertThat(reading.records()).isEqualTo(4);
    assertThat(reading.skipped())
        .isEqualTo(Map.of(Skipped.INSTRUCTION, 3L, Skipped.CHATTER, 4L, Skipped.BLANK, 1L));
    assertThat(reading.sentence())
        .isEqualTo(
            file
                + ": read as valgrind lackey: 11 lines, 4 records, 8 lines skipped"
                + " (3 instruction fetches, 4 lines of chatter, 1 blank lines)");
  }

  @Test
  void theStackIsLeftOutOnDemand() {
    Path file = ForeignSamples.of("small.lackey");
    assertThat(lines(file, "stackFrom", "1ffe000000"))
        .hasSize(3)
        .noneMatch(l -> l.contains("W 1f"));
    assertThat(reading(file, "stackFrom", "0x1ffe000000").skipped())
        .containsEntry(Skipped.STACK, 1L);
  }

  @Test
  void dinSkipsFetchesAndEscapesAndWhatFollowsTheAddress() {
    Path file = ForeignSamples.of("small.din");
    assertThat(lines(file))
        .containsExactly("0 R 404c010 4", "0 W 404c018 4", "0 R 404c0ff 4", "0 W 7ffffff8 4");
    assertThat(reading(file).skipped())
        .isEqualTo(Map.of(Skipped.INSTRUCTION, 1L, Skipped.FLUSH, 2L));
  }

  @Test
  void theSizeThatAFormatLacksIsASetting() {
    assertThat(lines(ForeignSamples.of("small.din"), "referenceBytes", "64B"))
        .contains("0 R 404c010 64");
  }

  @Test
  void extendedDinHasHexadecimalSizes() {
    Path file = ForeignSamples.of("small.xdin");
    assertThat(lines(file)).containsExactly("0 R 404c010 8", "0 W 404c018 4", "0 R 404c020 16");
    assertThat(reading(file).skipped())
        .isEqualTo(Map.of(Skipped.INSTRUCTION, 1L, Skipped.FLUSH, 2L));
  }

  @Test
  void pinatraceMayTellSizeAndValue() {
    Path file = ForeignSamples.of("small.pinatrace");
    assertThat(lines(file)).containsExactly("0 R 7ffd2c58 4", "0 W 4c010 4", "0 R 4c018 8");
    assertThat(reading(file).skipped()).isEqualTo(Map.of(Skipped.CHATTER, 4L));
  }

  @Test
  void drmemtraceThreadsAreNumberedInTheOrderOfTheirFirstReferences() {
    Path file = ForeignSamples.of("small.drmemtrace");
    assertThat(lines(file)).containsExactly("0 R 404c010 8", "1 W 404c018 4", "0 R 404c020 16");
    assertThat(reading(file).skipped())
        .isEqualTo(
            Map.of(
                Skipped.INSTRUCTION, 2L,
                Skipped.PREFETCH, 1L,
                Skipped.FLUSH, 1L,
                Skipped.DISASSEMBLY, 1L,
                Skipped.MARKER, 5L,
                Skipped.CHATTER, 5L));
  }

  @Test
  void drmemtraceOfOldAndNewVersionsIsRead() {
    assertThat(lines(ForeignSamples.of("old.drmemtrace")))
        .containsExactly("0 R 404c010 8", "1 W 404c018 4");
    assertThat(lines(ForeignSamples.of("workloads.drmemtrace")))
        .containsExactly("0 R 404c010 8", "1 W 404c010 8");
  }

  @Test
  void ramulatorMemoryTracesAreRead() {
    assertThat(lines(ForeignSamples.of("small.ramulator"), "referenceBytes", "64B"))
        .containsExactly("0 R 404c000 64", "0 W 404c040 64", "0 R 404c080 64");
  }

  @Test
  void ramulatorCpuTracesBecomeWorkReadAndWriteBack() {
    assertThat(lines(ForeignSamples.of("cpu.ramulator")))
        .containsExactly(
            "0 C 3", "0 R 404c000 4", "0 R 404c040 4", "0 W 404c080 4", "0 C 7", "0 R 404c0c0 4");
  }

  @Test
  void ramulator2TracesAreRead() {
    assertThat(lines(ForeignSamples.of("small.ramulator2")))
        .containsExactly("0 R 404c010 4", "0 W 404c018 4");
  }

  @Test
  void csvKeepsThreadsAndSkipsSynchronisation() {
    Path file = ForeignSamples.of("small.csv");
    assertThat(lines(file))
        .containsExactly("0 R 404c010 8", "1 W 404c018 4", "0 A 404c020 4", "1 W 404c0ff 16");
    assertThat(reading(file).skipped())
        .isEqualTo(Map.of(Skipped.HEADER, 1L, Skipped.SYNCHRONISATION, 1L));
  }

  @Test
  void csvColumnsMayStandInAnyOrder() {
    assertThat(lines(ForeignSamples.of("columns.csv"))).containsExactly("0 R ff 4", "1 W fe 4");
  }

  @Test
  void csvAddressesAreDecimalOnDemand() throws IOException {
    Path file = write("thread,op,address\n0,r,100\n0,r,0x100\n");
    assertThat(lines(file)).containsExactly("0 R 100 4", "0 R 100 4");
    assertThat(reading(file).rival()).isEqualTo(TraceFormat.CSV_DECIMAL);
    assertThat(reading(file).sentence()).contains("could be CSV, addresses decimal unless 0x");
    assertThat(lines(file, "format", "csv-decimal")).containsExactly("0 R 64 4", "0 R 100 4");
  }

  @Test
  void csvMayStartWithAByteOrderMark() throws IOException {
    assertThat(lines(write("\ufeffthread,op,address\n0,r,100\n"))).containsExactly("0 R 100 4");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void linesMayEndAsInDosAndBePacked(Path sample) throws IOException {
    List<String> expected = lines(sample);
    String text = Files.readString(sample);
    byte[] dos = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] cut = text.stripTrailing().getBytes(StandardCharsets.UTF_8);
    assertThat(lines(write(dos))).isEqualTo(expected);
    assertThat(lines(write(cut))).isEqualTo(expected);
    assertThat(lines(write(gzip(dos)))).isEqualTo(expected);
    assertThat(lines(write(Zstd.compress(dos)))).isEqualTo(expected);
    assertThat(reading(write(gzip(dos))).packing()).isEqualTo(Packing.GZIP);
    assertThat(reading(write(Zstd.compress(dos))).packing()).isEqualTo(Packing.ZSTD);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyLineIsCountedOnce(Path sample) throws IOException {
    TraceReading reading = reading(sample);
    assertThat(reading.lines()).isEqualTo(Files.readAllLines(sample).size());
    assertThat(reading.skippedLines()).isLessThan(reading.lines());
    assertThat(reading.rival()).isIn(null, TraceFormat.CSV_DECIMAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' L 404c010,8' | lackey",
        "' M 404c010,8' | lackey",
        "'0 4b10' | din",
        "'1 7fff0000' | din",
        "'r 4b10 4' | extended-din",
        "'0x40001e0: R 0xbfffe798' | pinatrace",
        "'4 1: 912 read 8 byte(s) @ 0x000000000404c010 by PC 0x401a7e' | drmemtrace",
        "'4: T912 write 8 byte(s) @ 0x000000000404c010 by PC 0x401a7e' | drmemtrace",
        "'0x12345680 R' | ramulator-memory",
        "'3 20734016' | ramulator-cpu",
        "'3 20734016 20734080' | ramulator-cpu",
        "'1 20734016 20734080' | ramulator-cpu",
        "'12 20734016' | ramulator-cpu",
        "'LD 0x12345680' | ramulator2",
        "'ST 305419904' | ramulator2",
      })
  void oneLineIsEnoughToRecogniseAFormat(String line, String id) throws IOException {
    TraceReading reading = reading(write(line));
    assertThat(reading.format().id()).isEqualTo(id);
    assertThat(reading.rival()).isNull();
  }

  @Test
  void aFileThatFitsTwoFormatsIsSaidToAndMayBeReadAsEither() throws IOException {
    Path file = write("0 1000\n1 2000\n2 400\n");
    assertThat(lines(file)).containsExactly("0 R 1000 4", "0 W 2000 4");
    assertThat(reading(file).sentence())
        .contains("read as Dinero din, could be Ramulator 1 CPU trace (format: ramulator-cpu)");
    assertThat(lines(file, "format", "ramulator-cpu"))
        .containsExactly("0 R 3e8 4", "0 C 1", "0 R 7d0 4", "0 C 2", "0 R 190 4");
    assertThat(reading(file, "format", "ramulator-cpu").rival()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' L 4,8\n garbled\n' | 2 | 2 | 'garbled' is not a kind of access | I, L, S, M",
        "' L 4,8\n L 4x,8\n' | 2 | 5 | 'x' is out of place | a comma and a size",
        "' L 4,8\n L 4\n' | 2 | 5 | the line ends here | a comma and a size",
        "' L 4,8\n L ,8\n' | 2 | 4 | an address is missing | hexadecimal",
        "' L 4,8\n L 4,0\n' | 2 | 6 | '0' is not a size | from 1",
        "' L 4,8\n L 4,8 9\n' | 2 | 8 | '9' follows a complete line | the end of the line",
        "' L 4,8\n L 11112222333344445,8\n' | 2 | 4 | '11112222333344445' is not an address | 16",
        "'0 4b10\n5 4b10\n' | 2 | 1 | '5' is not a label | from 0 to 4",
        "'0 4b10\n0\n' | 2 | 2 | an address is missing | hexadecimal",
        "'0 4b10\n0 4b10,4\n' | 2 | 7 | ',' is out of place | a blank",
        "'r 4b10 4\nq 4b10 4\n' | 2 | 1 | 'q' is not a kind of access | r, w, i, m, c, v",
        "'r 4b10 4\nr 4b10\n' | 2 | 7 | a size is missing | hexadecimal",
        "'r 4b10 4\nr 4b10 0\n' | 2 | 8 | '0' is not a size | from 1 to 7fffffff",
        "'0x1: R 0x2\n0x1: X 0x2\n' | 2 | 6 | 'X' is not an access | R or W",
        "'0x1: R 0x2\n0x1 R 0x2\n' | 2 | 4 | ' ' is out of place | a colon",
        "'0x1 R\n0x1 RW\n' | 2 | 5 | 'RW' is not an access | R or W",
        "'0x1 R\n0x1\n' | 2 | 4 | R or W is missing | R or W",
        "'13 400\n14\n' | 2 | 3 | an address is missing | a decimal number, or",
        "'13 400\n14 4b\n' | 2 | 5 | 'b' is out of place | a blank",
        "'LD 16\nXX 16\n' | 2 | 1 | 'XX' is not an access | LD or ST",
        "'LD 16\nLDX 16\n' | 2 | 1 | 'LDX' is not an access | LD or ST",
        "'1: T2 read 8 byte(s) @ 0x4\n1: T2 call 8\n' | 2 | 7 | 'call' is not something | a <marker>",
        "'1: T2 read 8 byte(s) @ 0x4\n1: T2 read 8 @ 0x4\n' | 2 | 14 | '@' is not the word | byte(s)",
        "'1: T2 read 8 byte(s) @ 0x4\n1 T2 read\n' | 2 | 3 | 'T2' is out of place | a colon",
        "'thread,op,address\n0,Q,10\n' | 2 | 3 | 'Q' is no operation | read, write or atomic",
        "'thread,op,address\n0,wirte,10\n' | 2 | 3 | 'wirte' is no operation | nearest is write",
        "'thread,op,address\n0,,10\n' | 2 | 3 | an operation is missing | R, W, A",
        "'thread,op,address\nx,R,10\n' | 2 | 1 | 'x' is not a thread number | decimal",
        "'thread,op,address\n0,R\n' | 2 | 4 | the field 'address' is missing | 3 fields",
        "'thread,op,address\n0,R,10,8\n' | 2 | 8 | the line has more fields | 3 as",
        "'thread,op,address\n0,R,\"10\n' | 2 | 8 | the line ends here | a closing quote",
      })
  void garbledLinesEndTheReadingAtTheirPlace(
      String content, int line, int column, String problem, String expected) throws IOException {
    Path file = write(content);
    TraceException answer =
        Assertions.catchThrowableOfType(TraceException.class, () -> lines(file));
    assertThat(answer).hasMessageContaining(":" + line + ":" + column + ": " + problem);
    assertThat(answer).hasMessageContaining("; expected ").hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'thread,opp,address\n0,R,10\n' | 1 | 8 | 'opp' is no column | nearest is op",
        "'thread,op\n0,R\n' | 1 | 1 | the column 'address' is missing | seq,thread,op,address,size",
        "'op,op,address\nR,R,1\n' | 1 | 4 | the column 'op' comes twice | a header",
        "'0,R,10\n' | 1 | 1 | '0' is no column | a header",
      })
  void csvHeadersAreExact(String content, int line, int column, String problem, String expected)
      throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> lines(file, "format", "csv"))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining(":" + line + ":" + column + ": " + problem)
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'I  0401ab70,3\n' | it holds no references (1 lines read, skipped: 1 instruction fetches)",
        "'2 4b10\n2 4b14\n' | it holds no references (2 lines read, skipped: 2 instruction",
        "'thread,op,address\n' | it holds no references (1 lines read, skipped: 1 header lines)",
        "'\n\n\n' | the content fits no known format",
        "'Call me Ishmael. Some years ago\nnever mind how long precisely\n' | fits no known format",
        "'gem5\u0001\u0002' | gem5 packet traces are not read",
        "'' | the file is empty",
      })
  void filesWithoutReferencesAreRefused(String content, String problem) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> lines(file))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void binaryGarbageIsRefused() throws IOException {
    byte[] bytes = new byte[100_000];
    new java.util.Random(5).nextBytes(bytes);
    Path file = write(bytes);
    assertThatThrownBy(() -> lines(file)).hasMessageContaining("fits no known format");
    assertThatThrownBy(() -> lines(file, "format", "din")).hasMessageContaining(":1:1:");
  }

  @Test
  void aTextFileWithThePackedNameIsReadAsText() throws IOException {
    Path file = Files.copy(ForeignSamples.of("small.din"), directory.resolve("small.din.gz"));
    assertThat(lines(file)).hasSize(4);
    assertThat(reading(file).packing()).isEqualTo(Packing.PLAIN);
  }

  @Test
  void kernelAddressesAreSkipped() throws IOException {
    assertThat(reading(write("0 ffffffffff600000\n0 10\n")).skipped())
        .isEqualTo(Map.of(Skipped.KERNEL, 1L));
  }

  @Test
  void longCommentsBehindAnAddressAreIgnored() throws IOException {
    assertThat(lines(write("0 4b10 " + "x".repeat(1_000_000) + "\n1 4b14\n")))
        .containsExactly("0 R 4b10 4", "0 W 4b14 4");
  }

  @Test
  void fieldsFarToTheRightAreRefused() throws IOException {
    Path file = write("0 4b10\n" + " ".repeat(300_000) + "0 4b10\n");
    assertThatThrownBy(() -> lines(file)).hasMessageContaining(":2:1: the line is too long");
  }

  @Test
  void dsmtraceFormatsNeedTheirHeader() throws IOException {
    Path file = write("0 R 10 8\n");
    assertThatThrownBy(() -> lines(file, "format", "dsmtrace"))
        .hasMessageContaining(":1:1: the header is missing; expected '# dsmtrace-text 1'");
    assertThatThrownBy(() -> lines(file, "format", "dsmtrace-binary"))
        .hasMessageContaining(":1:1: the header is missing; expected 'DSMTRB1'");
  }

  private Path write(String content) throws IOException {
    return write(content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(directory.resolve("trace"), content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(content);
    }
    return bytes.toByteArray();
  }
}
