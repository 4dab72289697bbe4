package dsmlab.scenario.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.Plan;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunProgress;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Runner;
import dsmlab.scenario.read.Assignment;
import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With uniform access and no contention the simulator costs what the formulas say. */
class StummZhouModelTest {

  private static final Path SCENARIO = Path.of("library", "stumm-zhou.yaml");
  private static final double PERCENT = 2;

  @TempDir Path spill;

  @ParameterizedTest
  @ValueSource(strings = {"central-server", "migration", "sequenced-update"})
  void costIsThatOfTheFormulaWhateverTheWrites(String protocol) throws Exception {
    for (RunRow row : run(only(protocol), writes("[5%, 20%, 50%]"))) {
      assertCostIsModelled(row);
    }
  }

  /** Details that the formula leaves out count for little when a block costs 100 packets. */
  @ParameterizedTest
  @ValueSource(strings = {"improved-central", "fixed-distributed"})
  void readReplicationCostsThatOfTheFormulaWhenBlocksAreExpensive(String protocol)
      throws Exception {
    for (RunRow row :
        run(only(protocol), writes("[5%, 10%, 20%]"), "machine.node.copyPerKiB=12.375ms")) {
      assertCostIsModelled(row);
    }
  }

  private static void assertCostIsModelled(RunRow row) {
    Map<String, Double> metrics = row.result().metrics();
    assertThat(metrics.get(StummZhouModel.MEASURED))
        .as("%s %s", row.protocolLabel(), row.point())
        .isCloseTo(metrics.get(StummZhouModel.MODELLED), withinPercentage(PERCENT));
  }

  @Test
  void otherProtocolsAreMeasuredWithoutAModel() throws Exception {
    assertThat(run(only("dynamic"), writes("[5%]"), "workload.references=10"))
        .allSatisfy(row ->
            assertThat(row.result().metrics())
                .doesNotContainKeys(StummZhouModel.MEASURED, StummZhouModel.MODELLED));
  }

  @Test
  void otherWorkloadsAreRefusedWhereTheModelIsNamed() {
    assertThatThrownBy(() -> read("workload={type: ping-pong}", "sweep={machine.nodes: [2]}"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("does not know how often workload 'ping-pong' faults")
        .hasMessageContaining("stumm-zhou.yaml:");
  }

  @Test
  void everySiteHasAProcess() {
    assertThatThrownBy(() -> read("machine.nodes=17"))
        .hasMessageContaining("has a process on each node, not 16 on 17");
  }

  private static String only(String protocol) {
    return "protocols=" + protocol;
  }

  private static String writes(String fractions) {
    return "sweep.workload.writeFraction=" + fractions;
  }

  private List<RunRow> run(String... options) throws InterruptedException {
    Experiment experiment = read(options);
    Runner runner = new Runner(RunExecutor.simulator(false), 2, spill);
    return ExperimentResults.of(
            experiment, runner.run(Plan.of(experiment), Map.of(), RunProgress.NONE))
        .rows();
  }

  private Experiment read(String... options) {
    List<Assignment> assignments = Stream.of(options).map(Assignment::of).toList();
    return new ScenarioReader(Catalogs.standard(), spill)
        .read(SourceText.of(SCENARIO), assignments);
  }
}
