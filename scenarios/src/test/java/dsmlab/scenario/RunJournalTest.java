package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.RunResult;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
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
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(directory.resolve("deep"), "a file");
    assertThatThrownBy(() -> RunJournal.of(output, false))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(file + " cannot be written: ");
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
