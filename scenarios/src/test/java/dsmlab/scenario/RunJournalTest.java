package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.RunResult;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {

  private static final String SCENARIO =
      """
      name: s
      workload: {type: synthetic}
      protocols: [central, dynamic, dipc]
      """;

  @TempDir Path directory;
  private OutputDirectory output;
  private Path file;

  @BeforeEach
  void choose() {
    output = new OutputDirectory(directory.resolve("deep/out"));
    file = directory.resolve("deep/.out.runs");
  }

  @Test
  void anInterruptedExperimentGoesOnWhereItWas() throws Exception {
    assertThatThrownBy(() -> run(2, false)).hasMessage("interrupted");
    assertThat(output.path()).doesNotExist();
    assertThat(run(3, true)).isEqualTo(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void withoutResumingEverythingIsRunAgain() throws Exception {
    assertThatThrownBy(() -> run(2, false)).hasMessage("interrupted");
    assertThat(run(3, false)).isEqualTo(3);
  }

  @Test
  void aLineThatWasCutIsRunAgain() throws Exception {
    assertThatThrownBy(() -> run(2, false)).hasMessage("interrupted");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 10));
    assertThat(run(3, true)).isEqualTo(2);
  }

  @Test
  void resumingLosesNothingThatWasKept() throws Exception {
    assertThatThrownBy(() -> run(2, false)).hasMessage("interrupted");
    String kept = Files.readString(file);
    Files.writeString(file, kept + "{\"runId\": \"cut");
    RunJournal.of(output, true).close();
    assertThat(file).hasContent(kept);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path deep = Files.writeString(directory.resolve("deep"), "a file");
    assertThatThrownBy(() -> RunJournal.of(output, false))
        .isInstanceOfSatisfying(OutputException.class, e -> assertThat(e.isLate()).isFalse())
        .hasMessage("%s: %s is a file, not a directory; choose another place", output.path(), deep);
  }

  @Test
  void aDirectoryInTheJournalsPlaceIsNamed() throws IOException {
    Files.createDirectories(file.resolve("in"));
    assertThatThrownBy(() -> RunJournal.of(output, false))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(file + ": it cannot be written (Is a directory); ");
  }

  @Test
  void aJournalWithoutRunsIsNotLeftBehind() {
    RunJournal journal = RunJournal.of(output, false);
    assertThat(file).exists();
    assertThat(journal.survived(new OutputException("full"))).hasMessage("full");
    journal.close();
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void aFailureTellsWhichRunsAreKept() {
    assertThatThrownBy(() -> run(2, false)).hasMessage("interrupted");
    try (RunJournal journal = RunJournal.of(output, true)) {
      OutputException full = OutputException.late(file, new IOException("No space left"));
      assertThat(journal.survived(full))
          .hasMessage(
              "%s: the disk is full; free space or choose another place; 2 finished runs are kept"
                  + " in %s, and --resume goes on from there",
              file, file)
          .satisfies(e -> assertThat(e.isLate()).isTrue());
    }
    assertThat(file).exists();
  }

  /** Runs until some runs have ended, then fails; returns how many runs were computed. */
  private int run(int most, boolean resume) throws InterruptedException {
    int[] computed = {0};
    RunProgress limit =
        (_, done, total) -> {
          computed[0]++;
          if (done == most && done < total) {
            throw new IllegalStateException("interrupted");
          }
        };
    try (RunJournal journal = RunJournal.of(output, resume)) {
      new Runner((_, _) -> RESULT, 1, directory)
          .run(plan(), journal.known(), journal.andThen(limit));
      journal.delete();
    }
    return computed[0];
  }

  private static final RunResult RESULT =
      new RunResult("d", Map.of("messages", 1.5), List.of(), List.of(), List.of());

  private Plan plan() {
    SourceText source = new SourceText("s.yaml", SCENARIO, directory);
    return Plan.of(new ScenarioReader(TestCatalogs.small(), directory).read(source, List.of()));
  }
}
