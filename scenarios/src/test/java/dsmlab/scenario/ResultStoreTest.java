package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.RunFailure;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.scenario.read.Assignment;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

  private static final String SCENARIO =
      """
      # kept as it is
      name: "s"
      workload: {type: synthetic}
      protocols: [central, dynamic]
      sweep: {machine.nodes: [4, 8]}
      """;

  @TempDir Path directory;

  @Test
  void theScenarioIsStoredWordForWord() throws Exception {
    store(run(experiment(), Map.of()));
    assertThat(directory.resolve("out/scenario.yaml")).hasContent(SCENARIO);
  }

  @Test
  void whatOptionsChangedIsStoredAsComments() throws Exception {
    store(run(experiment("machine.pageSize=1KiB", "seed=\n7"), Map.of()));
    assertThat(directory.resolve("out/scenario.yaml"))
        .hasContent(
            SCENARIO
                + "# changed by an option: machine.pageSize=1KiB\n"
                + "# changed by an option: seed= 7\n");
  }

  @Test
  void failedRunsAreStoredBesideTheOthers() throws Exception {
    store(run(experiment(), Map.of()));
    ExperimentResults back = ResultStore.read(directory.resolve("out"));
    assertThat(back.rows()).map(RunRow::protocolId).containsExactly("central", "central");
    assertThat(back.failures())
        .map(FailedRun::reason)
        .containsExactly("dynamic is lost", "dynamic is lost");
    assertThat(directory.resolve("out/runs.csv"))
        .content()
        .isEqualTo(
            """
            scenario,runId,protocol,machine.nodes,replication,seed,digest,messages
            s,%s,central,4,0,1,d4,4
            s,%s,central,8,0,1,d8,8
            """,
            back.rows().get(0).runId(), back.rows().get(1).runId());
  }

  @Test
  void storedRunsAreNotRunAgain() throws Exception {
    store(run(experiment(), Map.of()));
    Map<String, RunResult> known = ResultStore.known(directory.resolve("out"));
    assertThat(known).hasSize(2);
    Experiment more = experiment("sweep.machine.nodes=[16, 8, 4]");
    List<String> computed = new ArrayList<>();
    RunProgress progress = (outcome, _, _) -> computed.add(describe(outcome.run()));
    List<RunOutcome> outcomes =
        new Runner(ResultStoreTest::execute, 1, directory).run(Plan.of(more), known, progress);
    assertThat(computed).containsExactly("central 16", "dynamic 16", "dynamic 8", "dynamic 4");
    assertThat(ExperimentResults.of(more, outcomes).rows())
        .map(row -> row.result().digest())
        .containsExactly("d16", "d8", "d4");
  }

  @Test
  void thereIsNothingToResumeWithoutResults() {
    assertThat(ResultStore.known(directory.resolve("nowhere"))).isEmpty();
  }

  @Test
  void otherDirectoriesAreRefusedInWords() throws IOException {
    assertThatThrownBy(() -> ResultStore.read(directory))
        .isInstanceOf(OutputException.class)
        .hasMessage(directory + " has no runs.json: it is no directory of results");
    Files.writeString(directory.resolve("runs.json"), "{\"scenario\": 3}");
    assertThatThrownBy(() -> ResultStore.read(directory))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "%s:1:14: this is not as dsmlab wrote it; run the scenario again",
            directory.resolve("runs.json"));
  }

  private static String describe(PlannedRun run) {
    return run.protocol().label() + " " + run.point().machine().nodes();
  }

  private Experiment experiment(String... sets) {
    SourceText source = new SourceText("s.yaml", SCENARIO, directory);
    List<Assignment> assignments = new ArrayList<>();
    for (String set : sets) {
      assignments.add(Assignment.of(set));
    }
    return new ScenarioReader(TestCatalogs.small(), directory).read(source, assignments);
  }

  private ExperimentResults run(Experiment experiment, Map<String, RunResult> known)
      throws InterruptedException {
    Runner runner = new Runner(ResultStoreTest::execute, 2, directory);
    return ExperimentResults.of(
        experiment, runner.run(Plan.of(experiment), known, RunProgress.NONE));
  }

  private void store(ExperimentResults results) {
    new OutputDirectory(directory.resolve("out")).write(fresh -> ResultStore.write(results, fresh));
  }

  private static RunResult execute(RunSettings settings, Object workload) {
    if (settings.protocol().id().equals("dynamic")) {
      throw new RunFailure("dynamic is lost");
    }
    double nodes = settings.machine().nodes();
    String digest = "d" + settings.machine().nodes();
    return new RunResult(digest, Map.of("messages", nodes), List.of(), List.of(), List.of());
  }
}
