package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a scenario to results in a directory. */
class RunCommandTest {

  private static final String SCENARIO =
      """
      name: two or three
      description: Two protocols on ping-pong.
      workload: {type: trace, file: ping.txt}
      protocols: [dynamic, broadcast]
      sweep:
        machine.pageSize: [1KiB, 4KiB]
      """;

  @TempDir private Path directory;
  private TestProgram dsmlab;

  @BeforeEach
  void writeScenario() throws IOException {
    dsmlab = TestProgram.in(directory);
    Files.copy(Traces.PING_PONG, directory.resolve("ping.txt"));
    Files.writeString(directory.resolve("small.yaml"), SCENARIO);
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> rows(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name).resolve("runs.csv"));
  }

  @Test
  void resultsAreWrittenAndTheTableIsPrinted() throws IOException {
    Ending ending = dsmlab.run("run", "small.yaml", "--out", "out");

    assertThat(ending.code()).isZero();
    assertThat(ending.output()).contains("dynamic", "broadcast", "execution time");
    assertThat(ending.messages()).isEqualTo("report: out/report.html\n");
    assertThat(files("out"))
        .contains("runs.csv", "summary.json", "report.html", "charts", "scenario.yaml");
    assertThat(rows("out")).hasSize(5).first().asString().startsWith("scenario,runId,protocol,");
  }

  @Test
  void resultsGoToTheNameOfTheScenarioUnlessToldOtherwise() throws IOException {
    Ending ending = dsmlab.run("run", "small.yaml");

    assertThat(ending.messages()).isEqualTo("report: results/two-or-three/report.html\n");
    assertThat(files("results")).containsExactly("two-or-three");
  }

  @Test
  void reportIsMadeAgainFromWhatIsStored() throws IOException {
    Ending first = dsmlab.run("run", "small.yaml", "--out=out");
    List<String> rows = rows("out");
    Files.delete(directory.resolve("out/report.html"));

    assertThat(dsmlab.run("report", "out")).isEqualTo(first);
    assertThat(rows("out")).isEqualTo(rows);
    assertThat(files("out")).contains("report.html");
  }

  @Test
  void resultsDoNotDependOnJobs() throws IOException {
    dsmlab.run("run", "small.yaml", "--out=one", "--jobs=1");
    dsmlab.run("run", "small.yaml", "--out=two", "--jobs=2");

    assertThat(rows("two")).isEqualTo(rows("one"));
  }

  @Test
  void resumedRunsAreTakenAsTheyAre() throws IOException {
    Ending first = dsmlab.run("run", "small.yaml", "--out=out");
    List<String> rows = rows("out");

    assertThat(dsmlab.run("run", "small.yaml", "--out=out", "--resume")).isEqualTo(first);
    assertThat(rows("out")).isEqualTo(rows);
  }

  @Test
  void settingsAndSeedReplaceThoseOfTheScenario() throws IOException {
    Ending ending =
        dsmlab.run(
            "run", "small.yaml", "--out=out", "--set", "protocols=[dynamic]", "--seed", "-3");

    assertThat(ending.code()).isZero();
    assertThat(rows("out")).hasSize(3);
    assertThat(rows("out").getLast()).contains(",dynamic,").contains(",-3,");
  }

  @Test
  void whatWasReadOfForeignTracesIsToldOnce() throws IOException {
    Files.writeString(directory.resolve("a.din"), "0 1000\n2 4ff\n1 2000\n");

    Ending ending =
        dsmlab.run(
            "run",
            "small.yaml",
            "--out=out",
            "--set=workload={type: trace, file: a.din, mapping: 'round-robin:1', processes: 2}");
    assertThat(ending.code()).isZero();
    assertThat(ending.messages())
        .contains("a.din: read as Dinero din: 3 lines, 2 records, 1 lines skipped (1 instruction")
        .hasLineCount(2);
  }

  @Test
  void planListsTheRunsAndDoesNone() throws IOException {
    Ending ending = dsmlab.run("plan", "small.yaml");

    assertThat(ending.code()).isZero();
    assertThat(ending.outputLines()).hasSize(5);
    assertThat(ending.outputLines().getFirst())
        .isEqualTo("RUN           PROTOCOL   machine.pageSize  REPLICATION");
    assertThat(ending.outputLines().getLast())
        .matches("[0-9a-f]{12}  broadcast  4KiB              0");
    assertThat(dsmlab.run("plan", "small.yaml", "--format=json").outputLines().getLast())
        .matches(
            "\\{\"runId\": \"[0-9a-f]{12}\", \"protocol\": \"broadcast\","
                + " \"point\": \\{\"machine.pageSize\": \"4KiB\"}, \"replication\": 0, \"seed\": 1}");
    assertThat(files("")).containsExactly("ping.txt", "small.yaml");
  }

  @Test
  void theRunIdsOfThePlanAreThoseOfTheRows() throws IOException {
    dsmlab.run("run", "small.yaml", "--out=out");

    List<String> planned =
        dsmlab.run("plan", "small.yaml").outputLines().stream()
            .skip(1)
            .map(line -> line.substring(0, 12))
            .toList();
    assertThat(rows("out").stream().skip(1).map(row -> row.split(",", -1)[1])).isEqualTo(planned);
  }

  @Test
  void everyProblemOfAScenarioIsToldAndNothingIsWritten() throws IOException {
    Files.writeString(
        directory.resolve("bad.yaml"),
        """
        name: bad
        workload: {type: trac, file: ping.txt}
        protcols: [dynamic]
        machine: {pageSize: 4KB}
        """);

    Ending ending = dsmlab.run("run", "bad.yaml", "--out=out");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages())
        .contains("bad.yaml:2:", "nearest is trace", "bad.yaml:3:1: ", "nearest is protocols");
    assertThat(files("")).doesNotContain("out", "results");
  }

  @Test
  void whatDsmlabDidNotWriteIsNeverReplaced() throws IOException {
    Files.createDirectory(directory.resolve("out"));
    Files.writeString(directory.resolve("out/thesis.tex"), "mine");

    Ending ending = dsmlab.run("run", "small.yaml", "--out=out");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("thesis.tex", "dsmlab did not write").hasLineCount(1);
    assertThat(files("out")).containsExactly("thesis.tex");
  }

  @Test
  void aFileIsNoPlaceForResults() {
    Ending ending = dsmlab.run("run", "small.yaml", "--out=ping.txt");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains("is not a directory").hasLineCount(1);
  }

  @Test
  void aDirectoryWithoutResultsHasNoReport() {
    Ending ending = dsmlab.run("report", ".");

    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains("no directory of results").hasLineCount(1);
  }

  @Test
  void failedRunsAreToldAndTheOthersKept() throws IOException {
    Files.writeString(directory.resolve("stuck.txt"), "# dsmtrace-text 1\n0 V 1\n0 R 1000 8\n");

    Ending ending =
        dsmlab.run(
            "run",
            "small.yaml",
            "--out=out",
            "--set=sweep={workload.file: [ping.txt, stuck.txt]}",
            "--set=workload={type: trace}");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.messages())
        .contains("dynamic, workload.file stuck.txt: processes [0] wait for ever")
        .doesNotContain("\tat ");
    assertThat(rows("out")).hasSize(3);
  }
}
