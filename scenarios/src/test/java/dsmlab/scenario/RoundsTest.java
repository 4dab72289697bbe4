package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.RunFailure;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All protocols of a point are run equally often, until each is known precisely enough. */
final class RoundsTest {

  private static final String SCENARIO =
      """
      name: s
      replications: {least: 3, most: 8, precision: 10%%, metric: messages}
      workload: {type: synthetic}
      protocols: [central, dynamic]
      sweep: {machine.nodes: %s}
      """;

  @TempDir Path spill;

  private List<RunOutcome> run(String nodes, int jobs, RunExecutor executor) throws Exception {
    SourceText source = new SourceText("s.yaml", SCENARIO.formatted(nodes), Path.of(""));
    Experiment experiment = new ScenarioReader(TestCatalogs.small(), spill).read(source, List.of());
    return new Rounds(experiment)
        .run(new Runner(executor, jobs, spill), Map.of(), RunProgress.NONE);
  }

  private static RunResult result(double messages) {
    return new RunResult("", Map.of("messages", messages), List.of(), List.of(), List.of());
  }

  /** Three runs say 100; or 95, 100, 105, whose half-width is 12.4; or what never settles. */
  private static double messages(RunSettings settings) {
    int replication = settings.random().replication();
    return switch (settings.machine().nodes()) {
      case 4 -> 100;
      case 5 -> settings.protocol().id().equals("central") ? 100 : 95 + 5 * (replication % 3);
      default -> replication % 2 == 0 ? 1 : 1000;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void pointsGetAsManyReplicationsAsTheirLeastPreciseProtocolNeeds(int jobs) throws Exception {
    List<RunOutcome> outcomes = run("[4, 5, 6]", jobs, (settings, _) -> result(messages(settings)));
    assertThat(outcomes)
        .map(outcome -> outcome.run())
        .map(run -> run.point().machine().nodes() + run.protocol().label())
        .containsSubsequence("4central", "4dynamic", "5central", "5dynamic", "6central")
        .filteredOn(run -> run.startsWith("4"))
        .hasSize(2 * 3);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.run().point().machine().nodes() == 5)
        .hasSize(2 * 6);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.run().point().machine().nodes() == 6)
        .hasSize(2 * 8);
  }

  @Test
  void replicationsOfAProtocolComeInOrder() throws Exception {
    List<RunOutcome> outcomes = run("[6]", 2, (settings, _) -> result(messages(settings)));
    assertThat(outcomes.subList(0, 8))
        .map(outcome -> outcome.run().replication())
        .isSortedAccordingTo(Comparator.naturalOrder())
        .hasSize(8);
  }

  @Test
  void aPointWithAFailedRunGetsNoMore() throws Exception {
    RunExecutor failing =
        (settings, _) -> {
          if (settings.random().replication() == 1) {
            throw new RunFailure("page 7 was lost");
          }
          return result(messages(settings));
        };
    assertThat(run("[6]", 2, failing)).hasSize(2 * 3);
  }

  @Test
  void progressCountsTheRunsOfAllRounds() throws Exception {
    List<String> heard = new ArrayList<>();
    SourceText source = new SourceText("s.yaml", SCENARIO.formatted("[6]"), Path.of(""));
    Experiment experiment = new ScenarioReader(TestCatalogs.small(), spill).read(source, List.of());
    new Rounds(experiment)
        .run(
            new Runner((settings, _) -> result(messages(settings)), 1, spill),
            Map.of(),
            (_, done, total) -> heard.add(done + "/" + total));
    assertThat(heard).startsWith("1/6").contains("6/6", "7/12").endsWith("16/16");
  }
}
