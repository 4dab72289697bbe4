package dsmlab.workload.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dsmlab.workload.Operation;
import dsmlab.workload.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTraceTest {

  private static final String HEADER = "# dsmtrace-text 1\n";

  @TempDir Path directory;

  @Test
  void everyOperationIsRead() throws IOException {
    String lines =
        """
        0 R ff 8
        0 W 7fffffffffffffff 1
        0 A 10000000 4096
        0 C 0
        0 F 5 1
        1 S 5
        1 X 5
        0 J 5 1
        0 L 6
        0 U 6
        0 B 7 1
        0 P 8
        0 V 8
        0 s 9 1
        0 b 9 2
        0 w 9 2147483647
        """;
    assertThat(read(HEADER + lines))
        .containsExactly(
            new Records(0, Operation.READ, 0xFF, 8),
            new Records(0, Operation.WRITE, Long.MAX_VALUE, 1),
            new Records(0, Operation.ATOMIC, 0x1000_0000, 4096),
            new Records(0, Operation.WORK, 0, 0),
            new Records(0, Operation.FORK, 5, 1),
            new Records(1, Operation.START, 5, 0),
            new Records(1, Operation.EXIT, 5, 0),
            new Records(0, Operation.JOIN, 5, 1),
            new Records(0, Operation.LOCK, 6, 0),
            new Records(0, Operation.UNLOCK, 6, 0),
            new Records(0, Operation.BARRIER, 7, 1),
            new Records(0, Operation.POST, 8, 0),
            new Records(0, Operation.WAIT, 8, 0),
            new Records(0, Operation.SIGNAL, 9, 1),
            new Records(0, Operation.BROADCAST, 9, 2),
            new Records(0, Operation.WOKEN, 9, Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 R 10 8", "0 R 10 8\n", "0 R 10 8\r\n", "\n0 R 10 8\n\n# end\n"})
  void lineEndsOfUnixAndDosAndNoneAreTheSame(String lines) throws IOException {
    assertThat(read(HEADER + lines)).containsExactly(new Records(0, Operation.READ, 0x10, 8));
  }

  @Test
  void aDosHeaderAndDosCommentsAreRead() throws IOException {
    assertThat(read("# dsmtrace-text 1\r\n# made by hand\r\n0 L 3\r\n0 U 3\r\n"))
        .extracting(Records::operation)
        .containsExactly(Operation.LOCK, Operation.UNLOCK);
  }

  @Test
  void gzipMembersInARowAreOneTrace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip(HEADER + "0 R 1 1\n"));
    bytes.write(gzip("0 W 2 1\n"));
    assertThat(read(bytes.toByteArray())).hasSize(2);
  }

  @Test
  void linesAndCommentsAcrossTheBordersOfTheBufferAreWhole() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      text.append(i % 7).append(" W ").append(Integer.toHexString(i)).append(" 4\n");
      if (i % 20_000 == 0) {
        text.append("# ").append("long ".repeat(100_000)).append('\n');
      }
    }
    List<Records> records = read(text.toString());
    assertThat(records).hasSize(100_000);
    for (int i = 0; i < records.size(); i++) {
      assertThat(records.get(i)).isEqualTo(new Records(i % 7, Operation.WRITE, i, 4));
    }
  }

  @Test
  void commentsAreToldBetweenTheRecordsWhereTheyStand() throws IOException {
    Path file =
        write((HEADER + "0 R 1 1\n#one \n0 R 2 1\n# two\n").getBytes(StandardCharsets.UTF_8));
    List<String> seen = new java.util.ArrayList<>();
    try (TraceReader reader =
        TraceReader.open(file, TraceOptions.DEFAULTS, comment -> seen.add("# " + comment))) {
      dsmlab.workload.RecordBatch batch = new dsmlab.workload.RecordBatch();
      while (reader.fill(batch)) {
        seen.add(TextRecord.text(batch, 0));
      }
    }
    assertThat(seen).containsExactly("# dsmtrace-text 1", "0 R 1 1", "# one", "0 R 2 1", "# two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x R 10 8 | 1 | 'x' is not a thread number | a decimal number from 0 to 65535",
        "-1 R 10 8 | 1 | '-1' is not a thread number | 0 to 65535",
        "65536 R 10 8 | 1 | '65536' is not a thread number | 0 to 65535",
        "0 | 2 | an operation is missing | one of the letters",
        "0 Q 10 8 | 3 | 'Q' is not an operation | one of the letters R W A C",
        "0 r 10 8 | 3 | 'r' is not an operation | one of the letters",
        "0 RW 10 8 | 4 | 'W' is out of place | one blank, then an address",
        "0 R | 4 | an address is missing | hexadecimal digits",
        "0 R  8 | 5 | an address is missing | hexadecimal digits",
        "0 R 0x10 8 | 6 | 'x10' is out of place | one blank, then a size",
        "0 R 1g 8 | 6 | 'g' is out of place | one blank, then a size",
        "0 R g 8 | 5 | 'g' is not an address | 1 to 16 hexadecimal digits without 0x",
        "0 R 11112222333344445 8 | 5 | '11112222333344445' is not an address | 1 to 16",
        "0 R 8000000000000000 8 | 5 | the address 8000000000000000 is too high | 2^63",
        "0 R 7fffffffffffffff 2 | 5 | the last byte lies beyond 2^63 | lower",
        "0 R 10 0 | 8 | '0' is not a size | a decimal number from 1 to 2147483647",
        "0 R 10 -8 | 8 | '-8' is not a size | from 1",
        "0 R 10 2147483648 | 8 | '2147483648' is not a size | 2147483647",
        "0 R 10 99999999999999999999 | 8 | '99999999999999999999' is not a size | 2147483647",
        "0 R 10 | 7 | a size is missing | a decimal number",
        "0 R 10 8 9 | 10 | '9' follows a complete record | the end of the line",
        "0 R 10 8x | 9 | 'x' follows a complete record | the end of the line",
        "0 C | 4 | an amount of work is missing | a decimal number",
        "0 L | 4 | an object number is missing | a decimal number",
        "0 B 3 | 6 | a count is missing | from 1",
        "0 B 3 0 | 7 | '0' is not a count | from 1",
        "0 F 3 70000 | 7 | '70000' is not a child's thread number | 65535",
        "0 L 3 4 | 7 | '4' follows a complete record | the end of the line",
        "1 R 10 8 | 1 | thread 1 appears here, but thread 0 never | without gaps",
      },
      quoteCharacter = '"')
  void wrongLinesAreAnsweredWithPlaceProblemAndExpectation(
      String line, int column, String problem, String expected) {
    TraceException answer = refusal(HEADER + line + "\n");
    assertThat(answer.line()).isEqualTo(2);
    assertThat(answer.column()).as(answer.getMessage()).isEqualTo(column);
    assertThat(answer).hasMessageContaining(":2:" + column + ": " + problem.strip() + ";");
    assertThat(answer).hasMessageContaining("; expected ").hasMessageContaining(expected.strip());
  }

  @Test
  void lineNumbersCountCommentsAndBlankLines() {
    TraceException answer = refusal(HEADER + "# one\n\r\n0 R 10 8\r\n# two\n0 R zz 8\n");
    assertThat(answer.line()).isEqualTo(6);
    assertThat(answer.column()).isEqualTo(5);
  }

  @Test
  void aRecordAfterTheEndOfItsThreadIsRefused() {
    assertThat(refusal(HEADER + "0 X 1\n0 R 10 8\n"))
        .hasMessageContaining(":3:1: thread 0 has a record after its X");
  }

  @Test
  void strangeCharactersAreShownHarmlessly() {
    assertThat(refusal(HEADER + "0 R \u0007\u001b[31m 8\n"))
        .hasMessageContaining("'??[31m' is not an address");
  }

  @Test
  void anEndlessLineIsRefusedAtItsStart() {
    assertThat(refusal(HEADER + "1".repeat(1_000_000)).column()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the file is empty | a trace",
        "'0 R 10 8\n' | :1:1: the content fits no known format | one of dsmtrace, ",
        "'# dsmtrace-text 10\n' | this version of dsmtrace is unknown | version 1",
        "'DSMTRB2\n' | this version of dsmtrace is unknown | version 1",
        "'# dsmtrace-text 1' | it holds no records | at least one record",
        "'# dsmtrace-text 1\n# end\n' | it holds no records | at least one record",
      })
  void filesThatAreNoTracesAreRefused(String content, String problem, String expected) {
    assertThat(refusal(content)).hasMessageContaining(problem).hasMessageContaining(expected);
  }

  @Test
  void zstdFramesInARowAreOneTrace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Zstd.compress((HEADER + "0 R 1 1\n").getBytes(StandardCharsets.UTF_8)));
    bytes.write(Zstd.compress("0 W 2 1\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(read(bytes.toByteArray())).hasSize(2);
  }

  @Test
  void aTruncatedZstdFileIsRefused() throws IOException {
    byte[] whole = Zstd.compress(Files.readAllBytes(ShippedTraces.FFT_BINARY));
    for (int length : new int[] {4, 9, whole.length / 2, whole.length - 1}) {
      assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, length)))
          .isInstanceOf(TraceException.class)
          .hasMessageContaining("the zstd data is damaged or ends too early");
    }
  }

  @Test
  void aTruncatedGzipFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(ShippedTraces.LU);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> read(half))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("the gzip data ends too early");
  }

  @Test
  void aDamagedGzipFileIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(ShippedTraces.LU);
    java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 50, (byte) 0xA5);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(TraceException.class);
  }

  @Test
  void filesThatCannotBeOpenedAreRefusedInWords() {
    assertThatThrownBy(() -> TraceReader.open(directory.resolve("none.txt")))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("none.txt: there is no such file; expected a trace file");
    assertThatThrownBy(() -> TraceReader.open(directory))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("this is a directory");
  }

  @Test
  void messagesDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(refusal(HEADER + "0 R 10 0\n")).hasMessageContaining(":2:8:");
    } finally {
      Locale.setDefault(before);
    }
  }

  private TraceException refusal(String content) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        TraceException.class, () -> read(content));
  }

  private List<Records> read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<Records> read(byte[] content) throws IOException {
    try (TraceReader reader = TraceReader.open(write(content))) {
      return Records.of(reader);
    }
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(directory.resolve("trace"), content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
