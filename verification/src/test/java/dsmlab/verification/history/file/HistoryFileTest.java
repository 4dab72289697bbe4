package dsmlab.verification.history.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Protocols;
import dsmlab.sim.file.OutputException;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.verification.history.RecordedRuns;
import dsmlab.workload.trace.TraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {

  private static final String GOOD =
      "{\"process\":1,\"kind\":\"write\",\"location\":\"x\",\"value\":7,\"call\":5,\"return\":9}";

  @TempDir private Path directory;

  private static History recorded() {
    return RecordedRuns.record(
        Protocols.catalog().find("dynamic"), "constant", 3, RecordedRuns.conflicts(1, 4, 200));
  }

  private static List<HistoryEntry> entries(History history) {
    return IntStream.range(0, history.size()).mapToObj(history::entry).toList();
  }

  private History read(String text) throws IOException {
    return new HistoryFile(Files.writeString(directory.resolve("h.jsonl"), text)).read();
  }

  private void requireProblems(String text, String... problems) {
    String file = directory.resolve("h.jsonl").toString();
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TraceException.class)
        .satisfies(thrown ->
            assertThat(thrown.getMessage().lines().map(line -> line.replace(file, "FILE")))
                .containsExactly(problems));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h.jsonl", "h.jsonl.gz", "h.jsonl.zst"})
  void whatIsWrittenIsReadBack(String name) {
    HistoryFile file = new HistoryFile(directory.resolve(name));
    History history = recorded();
    file.write(history, HistoryFormat.JSONL);
    assertThat(entries(file.read())).isEqualTo(entries(history)).isNotEmpty();
  }

  @Test
  void eachOperationIsALine() throws IOException {
    History history =
        new HistoryBuilder()
            .add(new HistoryEntry(1, "x", OperationKind.WRITE, 0, 7, 5, 9))
            .add(new HistoryEntry(0, "a \"b\"", OperationKind.READ, -3, 0, 6, 6))
            .add(new HistoryEntry(1, "x", OperationKind.ATOMIC, 7, 8, 10, 20))
            .build();
    Path file = directory.resolve("h.jsonl");
    new HistoryFile(file).write(history, HistoryFormat.JSONL);
    assertThat(Files.readString(file))
        .isEqualTo(
            GOOD
                + """

                {"process":0,"kind":"read","location":"a \\"b\\"","value":-3,"call":6,"return":6}
                {"process":1,"kind":"atomic","location":"x","read":7,"value":8,"call":10,"return":20}
                """);
  }

  /** Calls come before returns of the same time, but not before what their process did before. */
  @Test
  void ednHasCallsAndReturnsInTheOrderOfTime() throws IOException {
    History history =
        read(
            """
            {"process":0,"kind":"write","location":"x","value":1,"call":5,"return":5}
            {"process":0,"kind":"read","location":"x","value":1,"call":5,"return":8}
            {"process":1,"kind":"atomic","location":"x","read":1,"value":2,"call":5,"return":6}
            """);
    Path file = directory.resolve("h.edn");
    new HistoryFile(file).write(history, HistoryFormat.ofName(file.toString()));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {:index 0, :process 0, :type :invoke, :f :write, :value 1, :key "x", :time 5}
            {:index 1, :process 1, :type :invoke, :f :cas, :value [1 2], :key "x", :time 5}
            {:index 2, :process 0, :type :ok, :f :write, :value 1, :key "x", :time 5}
            {:index 3, :process 0, :type :invoke, :f :read, :value nil, :key "x", :time 5}
            {:index 4, :process 1, :type :ok, :f :cas, :value [1 2], :key "x", :time 6}
            {:index 5, :process 0, :type :ok, :f :read, :value 1, :key "x", :time 8}
            """);
  }

  @Test
  void theWordsOfAReferenceAreCalledTogether() throws IOException {
    History history =
        read(
            """
            {"process":0,"kind":"read","location":"x","value":0,"call":5,"return":9}
            {"process":0,"kind":"read","location":"y","value":0,"call":5,"return":9}
            """);
    Path file = directory.resolve("h.edn");
    new HistoryFile(file).write(history, HistoryFormat.EDN);
    assertThat(Files.readString(file).lines().map(line -> line.replaceAll(".*:type|:f .*:key", "")))
        .containsExactly(
            " :invoke,  \"x\", :time 5}",
            " :invoke,  \"y\", :time 5}",
            " :ok,  \"x\", :time 9}",
            " :ok,  \"y\", :time 9}");
  }

  @Test
  void locationsMayBeNumbersAndBlankLinesAreNothing() throws IOException {
    History history = read("\n" + GOOD.replace("\"x\"", "12") + "\r\n \n");
    assertThat(entries(history)).extracting(HistoryEntry::location).containsExactly("12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"value\":7 ~ \"valu\":7 ~ 1:44 ~ unknown field 'valu'; expected one of process, kind,"
            + " location, read, value, call, return; nearest is value",
        "\"write\" ~ \"wrote\" ~ 1:21 ~ unknown kind 'wrote'; expected one of read, write, atomic;"
            + " nearest is write",
        "\"write\" ~ 3 ~ 1:21 ~ 'kind' cannot be 3; expected one of read, write, atomic",
        "\"x\" ~ true ~ 1:40 ~ 'location' cannot be true; expected a text or a whole number",
        ":7 ~ :7.5 ~ 1:52 ~ 'value' cannot be 7.5; expected a whole number",
        ":7 ~ :99999999999999999999 ~ 1:52 ~ 'value' is too large; expected a whole number",
        "\"process\":1 ~ \"process\":-1 ~ 1:12 ~ 'process' cannot be -1; expected a whole number"
            + " from 0 to 2147483647",
        "\"call\":5 ~ \"call\":10 ~ 1:73 ~ it returns at 9, before its call at 10; expected a"
            + " return at or after the call",
        ",\"call\":5 ~ ,\"call\":5,\"call\":6 ~ 1:63 ~ 'call' is there twice; expected each field"
            + " once",
        ",\"call\" ~ ,\"read\":0,\"call\" ~ 1:61 ~ a write has a 'read'; expected it in an atomic"
            + " only",
        "} ~ }{} ~ 1:74 ~ something follows the object; expected one object on each line",
      })
  void aWrongFieldIsNamed(String from, String to, String place, String problem) {
    assertThat(GOOD).contains(from.strip());
    String[] problems = {"FILE:" + place + ": " + problem};
    if (problem.contains("'valu'")) {
      problems =
          new String[] {problems[0], "FILE:1:1: 'value' is missing; expected a whole number"};
    }
    requireProblems(GOOD.replace(from.strip(), to.strip()), problems);
  }

  @Test
  void everyProblemIsTold() {
    requireProblems(
        GOOD + "\n[]\n" + GOOD.replace("\"write\"", "\"atomic\"") + "\n{\"process\":1}\n{",
        "FILE:2:1: this is no object; expected an object such as"
            + " {\"process\":0,\"kind\":\"write\",\"location\":\"x\",\"value\":1,\"call\":0,"
            + "\"return\":10}",
        "FILE:3:1: 'read' is missing; expected a whole number",
        "FILE:4:1: 'kind' is missing; expected one of read, write, atomic",
        "FILE:4:1: 'location' is missing; expected a text or a whole number",
        "FILE:4:1: 'value' is missing; expected a whole number",
        "FILE:4:1: 'call' is missing; expected a whole number",
        "FILE:4:1: 'return' is missing; expected a whole number",
        "FILE:5:2: this is no JSON: it ends too early; expected an object such as"
            + " {\"process\":0,\"kind\":\"write\",\"location\":\"x\",\"value\":1,\"call\":0,"
            + "\"return\":10}");
  }

  @Test
  void aProcessDoesOneThingAtATime() {
    requireProblems(
        GOOD + "\n" + GOOD.replace(":5", ":8"),
        "FILE:2:61: process 1 calls at 8, before its last operation has returned at 9; expected the"
            + " operations of each process one after the other, or with the same times");
  }

  @Test
  void whatIsNoFileIsTold() {
    Path missing = directory.resolve("missing.jsonl");
    assertThatThrownBy(() -> new HistoryFile(missing).read())
        .isInstanceOf(TraceException.class)
        .hasMessage(missing + ": there is no such file; expected a history file");
    assertThatThrownBy(() -> new HistoryFile(directory).read())
        .hasMessage(directory + ": this is a directory; expected a history file");
  }

  @Test
  void nothingIsLeftOfAFileThatCannotBeWritten() {
    Path file = directory.resolve("nowhere").resolve("h.jsonl");
    assertThatThrownBy(() -> new HistoryFile(file).write(recorded(), HistoryFormat.JSONL))
        .isInstanceOf(OutputException.class);
    assertThat(directory).isEmptyDirectory();
  }
}
