package dsmlab.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.TestExperiment;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static List<Finding> findings(TestExperiment experiment) {
    ResultGrid grid = experiment.grid();
    return new Verdict(grid, TestExperiment.PROMISES, new PointNames(grid)).findings();
  }

  private static String text(TestExperiment experiment) {
    return findings(experiment).getFirst().text().replace('\u00a0', ' ');
  }

  private static Map<String, String> at(int nodes, String trace) {
    return Map.of("nodes", Integer.toString(nodes), "trace", trace);
  }

  @Test
  void importantMetricsComeFirstAndSilentOnesNotAtAll() {
    List<Finding> findings =
        findings(
            TestExperiment.sweeping()
                .runs("dynamic", "messages", 3)
                .runs("dynamic", "bytes", 0)
                .runs("dynamic", "executionTime", 5)
                .runs("broadcast", "messages", 4));

    assertThat(findings).extracting(Finding::title).containsExactly("Execution time", "Messages");
    assertThat(findings.getFirst().found()).endsWith("with nothing to compare.");
  }

  @Test
  void aProtocolThatMeetsNoOtherIsToldFromPointToPoint() {
    TestExperiment alone =
        TestExperiment.sweeping("nodes", "trace")
            .runsAt(at(2, "fft"), "dipc", "executionTime", 4e6)
            .runsAt(at(4, "fft"), "dipc", "executionTime", 9e6)
            .runsAt(at(8, "fft"), "dipc", "executionTime", 3e6)
            .runsAt(at(2, "fft"), "dipc", "messages", 7)
            .runsAt(at(4, "fft"), "dipc", "messages", 7)
            .runsAt(at(8, "fft"), "dipc", "messages", 7);

    Verdict verdict =
        new Verdict(alone.grid(), TestExperiment.PROMISES, new PointNames(alone.grid()));

    assertThat(verdict.headline().replace('\u00a0', ' '))
        .isEqualTo(
            "dipc meets no other protocol here: execution time from 3.000 ms (nodes 8, trace fft) to"
                + " 9.000 ms (nodes 4, trace fft); messages 7 at all points.");
    assertThat(findings(alone))
        .extracting(finding -> finding.found().replace('\u00a0', ' '))
        .containsExactly(
            "From 3.000 ms (nodes 8, trace fft) to 9.000 ms (nodes 4, trace fft).",
            "7 at all points.");
  }

  @Test
  void savedKindsExplainFewerMessages() {
    String text =
        text(
            TestExperiment.sweeping()
                .runs("dynamic", "messages", 70)
                .runs("dynamic", "messages.request", 40)
                .runs("dynamic", "messages.forward", 30)
                .runs("monitor-central", "messages", 100)
                .runs("monitor-central", "messages.request", 60)
                .runs("monitor-central", "messages.confirm", 40));

    assertThat(text)
        .isEqualTo(
            "dynamic: 70, 30 % fewer than monitor-central (100). Why dynamic: It sends 30 messages"
                + " fewer than monitor-central: no confirm (40 fewer) and 20 fewer request, against"
                + " 30 more forward.");
  }

  @Test
  void centralManagerIsNamedAsTheBottleneck() {
    String text =
        text(
            TestExperiment.sweeping()
                .runs("dynamic", "executionTime", 7e6)
                .runs("improved-central", "executionTime", 10e6)
                .loads("dynamic", 25, 25, 25, 25)
                .loads("improved-central", 70, 10, 10, 10));

    assertThat(text)
        .endsWith(
            "Its busiest node does 25 % of all protocol work, node 0 under improved-central 70 %"
                + " (25 % would be even).");
  }

  @Test
  void quickerFaultsAreExplainedByTheShorterSearch() {
    String text =
        text(
            TestExperiment.sweeping()
                .runs("dynamic", "executionTime", 7e6)
                .runs("dynamic", "readFaults", 100)
                .runs("dynamic", "hops.sum", 110)
                .runs("dynamic", "faultLatency.mean", 1e6)
                .runs("broadcast", "executionTime", 10e6)
                .runs("broadcast", "readFaults", 90)
                .runs("broadcast", "hops.sum", 180)
                .runs("broadcast", "faultLatency.mean", 2e6));

    assertThat(text)
        .endsWith(
            "A fault takes less time (1.000 ms against 2.000 ms of broadcast), although it faults"
                + " more often (100 times against 90 of broadcast). It finds the owner with 1.10"
                + " requests and forwards per fault, broadcast needs 2.00.");
  }

  @Test
  void rangesOfTheSweepAreNamed() {
    TestExperiment experiment = TestExperiment.sweeping("nodes", "trace");
    for (String trace : List.of("fft", "lu")) {
      for (int nodes = 2; nodes <= 16; nodes *= 2) {
        experiment
            .runsAt(at(nodes, trace), "dynamic", "messages", 40)
            .runsAt(at(nodes, trace), "broadcast", "messages", nodes == 2 ? 20 : 80);
      }
    }

    assertThat(text(experiment))
        .isEqualTo(
            "dynamic has the fewest messages at 6 of 8 points (nodes 4 to 16), 50 % fewer than the"
                + " next; broadcast at 2 of 8 points (nodes 2), by 50 %.");
  }

  @Test
  void weakPromisesAreMarkedAndTheBestOfTheOthersIsNamed() {
    TestExperiment experiment = TestExperiment.sweeping("nodes", "trace");
    for (int nodes : List.of(2, 4)) {
      experiment
          .runsAt(at(nodes, "fft"), "write-update", "messages", 10)
          .runsAt(at(nodes, "fft"), "dynamic", "messages", 20)
          .runsAt(at(nodes, "fft"), "broadcast", "messages", 40);
    }

    assertThat(text(experiment))
        .isEqualTo(
            "write-update has the fewest messages at both points, 50 % fewer than the next (promises"
                + " less). Among those that promise at least sequential consistency: dynamic has the"
                + " fewest messages at both points, 50 % fewer than the next.");
  }

  @Test
  void tiesAndUndecidedPointsAreSaid() {
    TestExperiment experiment =
        TestExperiment.sweeping("nodes", "trace")
            .runsAt(at(2, "fft"), "dynamic", "messages", 10, 10)
            .runsAt(at(2, "fft"), "broadcast", "messages", 10, 10)
            .runsAt(at(2, "fft"), "migration", "messages", 20, 20)
            .runsAt(at(4, "fft"), "dynamic", "messages", 10, 12)
            .runsAt(at(4, "fft"), "broadcast", "messages", 12, 11)
            .runsAt(at(4, "fft"), "migration", "messages", 20, 20)
            .runsAt(at(8, "fft"), "dynamic", "messages", 5, 5)
            .runsAt(at(8, "fft"), "broadcast", "messages", 5, 5)
            .runsAt(at(8, "fft"), "migration", "messages", 5, 5);

    assertThat(text(experiment))
        .isEqualTo(
            "dynamic and broadcast tie for the fewest messages at nodes 2, 50 % fewer than the next."
                + " At nodes 4 there is no significant difference between the first ones (95 %, n ="
                + " 2). All are equal at nodes 8.");
  }
}
