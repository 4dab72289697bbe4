package dsmlab.workload.trace;

import static dsmlab.workload.trace.TraceFiles.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams without threads become programs: one file per node, or a mapping. */
class TraceSourceTest {

  @TempDir Path directory;

  @Test
  void filesOfNodesTakeTurnsRecordByRecord() throws IOException {
    write("a.din", "0 10\n0 11\n0 12\n");
    write("b.din", "1 20\n");
    write("c d.din", "r 30 4\nw 31 4\n");
    assertThat(recorded("node2=c d.din  node0=a.din node1=b.din"))
        .containsExactly("0 R 10 4", "1 W 20 4", "2 R 30 4", "0 R 11 4", "2 W 31 4", "0 R 12 4");
  }

  @Test
  void eachNodeReadsItsOwnFile() throws IOException {
    write("a.din", "0 10\n0 11\n");
    write("b.din", "1 20\n");
    try (TraceWorkload workload = workload("node1=b.din node0=a.din")) {
      assertThat(workload.processes()).isEqualTo(2);
      assertThat(TraceHead.lines(workload.process(1), 9)).containsExactly("1 W 20 4");
      assertThat(TraceHead.lines(workload.process(0), 9)).containsExactly("0 R 10 4", "0 R 11 4");
      assertThat(workload.readings()).extracting(TraceReading::lines).containsExactly(2L, 1L);
      assertThatThrownBy(() -> workload.process(0)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> workload.process(2)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aMissingFileOfANodeIsNamed() throws IOException {
    write("a.din", "0 10\n");
    assertThatThrownBy(() -> recorded("node0=a.din node1=b.din"))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("b.din: there is no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node1=a.din | node1 has a file, but node0 has none",
        "node0=a.din node2=b.din | node2 has a file, but node1 has none",
        "node0=a.din node0=b.din | node0 is named twice",
        "node0= node1=b.din | node0 has no file",
        "node0= | node0 has no file",
      })
  void nodesAreNamedOnceAndWithoutGaps(String text, String problem) {
    assertThatThrownBy(() -> TraceSource.parse(text, directory, TraceOptions.DEFAULTS))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("node0=a.din node1=b.din");
  }

  @Test
  void aNameThatLooksLikeANodeIsWrittenWithItsDirectory() throws IOException {
    write("node0=a.din", "0 10\n");
    assertThat(recorded("./node0=a.din")).containsExactly("0 R 10 4");
  }

  @Test
  void namesOfFilesAreListedByNode() {
    assertThat(TraceSource.fileNames("node1=b node0=a")).containsExactly("a", "b");
    assertThat(TraceSource.fileNames("my trace.txt")).containsExactly("my trace.txt");
  }

  @Test
  void aThreadedFileOfANodeHoldsOneThread() throws IOException {
    write("a.csv", "thread,op,address\n77,R,10\n77,W,20\n");
    write("b.csv", "thread,op,address\n1,R,10\n2,R,20\n");
    assertThat(recorded("node0=a.csv")).containsExactly("0 R 10 4", "0 W 20 4");
    assertThatThrownBy(() -> recorded("node0=a.csv node1=b.csv"))
        .hasMessageContaining("b.csv:3:1: a second thread appears in the file of one node");
  }

  @Test
  void dsmtraceIsNoPartOfANode() throws IOException {
    write("a.txt", "# dsmtrace-text 1\n0 R 10 8\n");
    assertThatThrownBy(() -> recorded("node0=a.txt"))
        .hasMessageContaining("which holds all threads of a program; expected it alone");
  }

  @Test
  void linesAreDealtInTurns() throws IOException {
    Path file = write("a.lackey", "I 1,4\n M 10,4\n L 20,4\nI 1,4\n L 30,4\n L 40,4\n L 50,4\n");
    assertThat(TraceFiles.lines(file, "mapping", "round-robin:2", "processes", "2"))
        .containsExactly("0 R 10 4", "0 W 10 4", "0 R 20 4", "1 R 30 4", "1 R 40 4", "0 R 50 4");
    assertThat(TraceFiles.lines(file, "mapping", "round-robin", "processes", "3"))
        .extracting(line -> line.charAt(0))
        .containsExactly('0', '0', '1', '2', '0', '1');
  }

  @Test
  void pagesAreDealtToProcesses() throws IOException {
    Path file = write("a.din", "0 1fff\n0 2000\n0 3000\n1 1000\n");
    assertThat(TraceFiles.lines(file, "mapping", "by-page:4KiB", "processes", "2"))
        .containsExactly("1 R 1fff 4", "0 R 2000 4", "1 R 3000 4", "1 W 1000 4");
    assertThat(TraceFiles.lines(file, "mapping", "by-page:8KiB", "processes", "2"))
        .containsExactly("0 R 1fff 4", "1 R 2000 4", "1 R 3000 4", "0 W 1000 4");
  }

  @Test
  void aDealtWorkloadHasAllItsProcessesEvenIdleOnes() throws IOException {
    write("a.din", "0 10\n0 11\n");
    TraceOptions three = options("mapping", "round-robin:1", "processes", "3");
    TraceSource source = TraceSource.parse("a.din", directory, three);
    try (TraceWorkload workload = new TraceWorkload(source, 0, directory)) {
      assertThat(workload.processes()).isEqualTo(3);
      assertThat(Records.of(workload.process(2))).isEmpty();
      assertThat(TraceHead.lines(workload.process(1), 9)).containsExactly("1 R 11 4");
      assertThat(TraceHead.lines(workload.process(0), 9)).containsExactly("0 R 10 4");
    }
  }

  @Test
  void singleMakesOneProcess() throws IOException {
    Path file = write("a.din", "0 10\n0 11\n");
    assertThat(TraceFiles.lines(file, "mapping", "single")).allMatch(l -> l.startsWith("0 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rond-robin:3 | nearest is round-robin",
        "round-robin:0 | round-robin:LINES",
        "round-robin:x | round-robin:LINES",
        "by-page:0B | by-page:SIZE",
        "by-page:4 apples | by-page:SIZE",
        "single:3 | nearest is single",
        "'' | none, single",
      })
  void unknownMappingsAreRefused(String mapping, String expected) {
    assertThatThrownBy(() -> options("mapping", mapping))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("'" + mapping + "' is no mapping")
        .hasMessageContaining(expected);
  }

  @Test
  void aMappingContradictsThreadsAndFilesOfNodes() throws IOException {
    Path threaded = write("a.csv", "thread,op,address\n7,R,10\n");
    assertThatThrownBy(() -> TraceFiles.lines(threaded, "mapping", "single"))
        .isInstanceOf(TraceException.class)
        .hasMessageContaining("which names its threads; expected no mapping, instead of single");
    assertThatThrownBy(
            () -> TraceSource.parse("node0=a node1=b", directory, options("mapping", "by-page")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("every node has its own file");
  }

  @Test
  void anAddressOfTheStackIsHexadecimal() {
    assertThatThrownBy(() -> options("stackFrom", "high"))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("'high' is no address");
  }

  private List<String> recorded(String text) {
    TraceSource source = TraceSource.parse(text, directory, TraceOptions.DEFAULTS);
    try (TraceStream stream = source.open()) {
      return TraceHead.lines(stream, Integer.MAX_VALUE);
    }
  }

  private TraceWorkload workload(String text) {
    TraceSource source = TraceSource.parse(text, directory, TraceOptions.DEFAULTS);
    return new TraceWorkload(source, 0, directory);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}
