package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.read.Assignment;
import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped worst cases reach the bounds of Li and Hudak 1986, section 4.3, and no more. */
class DynamicTheoremsTest {

  @TempDir Path spill;

  @Test
  void theLongestSearchTakesOneMessageLessThanThereAreNodes() throws Exception {
    for (RunRow row : dynamicRows("dynamic-worst-case")) {
      int nodes = Integer.parseInt(row.point().get("workload.processes"));
      assertThat(metric(row, "hops.max")).as("nodes %d", nodes).isEqualTo(nodes - 1);
      assertThat(metric(row, "hops.max.bound")).isEqualTo(nodes - 1);
      assertThat(metric(row, "hops.sum")).isLessThan(3 * metric(row, "writeFaults"));
      assertThat(metric(row, "hops.sum")).isLessThan(metric(row, "hops.sum.bound"));
    }
  }

  @Test
  void theWorstOrderTakesTheLogarithmForEachFault() throws Exception {
    for (RunRow row : dynamicRows("dynamic-k-log-n")) {
      double logarithm = Math.log(row.result().nodes().size()) / Math.log(2);
      assertThat(metric(row, "hops.max")).isEqualTo(logarithm);
      assertThat(metric(row, "hops.sum") / metric(row, "writeFaults"))
          .isBetween(0.95 * logarithm, logarithm);
      assertThat(metric(row, "hops.sum.bound")).isEqualTo(metric(row, "writeFaults") * logarithm);
    }
  }

  @Test
  void aManagerIsFoundWithTwoMessagesAtMost() throws Exception {
    for (RunRow row : rows("dynamic-worst-case", "improved-central")) {
      assertThat(metric(row, "hops.max.bound")).isEqualTo(2);
      assertThat(metric(row, "hops.max")).isLessThanOrEqualTo(2);
      assertThat(metric(row, "hops.sum")).isLessThan(metric(row, "hops.sum.bound"));
    }
  }

  @Test
  void protocolsWithoutATheoremHaveNoBound() throws Exception {
    for (RunRow row : rows("dynamic-worst-case", "broadcast")) {
      assertThat(row.result().metrics()).doesNotContainKeys("hops.max.bound", "hops.sum.bound");
    }
  }

  private static double metric(RunRow row, String name) {
    return row.result().metrics().get(name);
  }

  private List<RunRow> dynamicRows(String scenario) throws InterruptedException {
    return rows(scenario, "dynamic");
  }

  private List<RunRow> rows(String scenario, String protocol) throws InterruptedException {
    SourceText source = SourceText.of(Path.of("library", scenario + ".yaml"));
    Experiment experiment =
        new ScenarioReader(Catalogs.standard(), spill)
            .read(source, List.of(Assignment.of("protocols=" + protocol)));
    Runner runner = new Runner(RunExecutor.simulator(false), 2, spill);
    return ExperimentResults.of(
            experiment, runner.run(Plan.of(experiment), Map.of(), RunProgress.NONE))
        .rows();
  }
}
