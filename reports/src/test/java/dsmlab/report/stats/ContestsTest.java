package dsmlab.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.report.TestExperiment;
import dsmlab.report.stats.Contest.Outcome;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContestsTest {

  private static final Metric MESSAGES = Metrics.CATALOG.find("messages");

  private static Contest contest(TestExperiment experiment) {
    Point point = experiment.grid().points().getFirst();
    return experiment.contests().among(point, MESSAGES);
  }

  private static List<String> labels(List<Contestant> contestants) {
    return contestants.stream().map(Contestant::label).toList();
  }

  private static TestExperiment experiment() {
    return TestExperiment.sweeping();
  }

  @Test
  void leastWinsWithItsMarginToTheRunnerUp() {
    Contest contest =
        contest(
            experiment()
                .runs("broadcast", "messages", 20)
                .runs("dynamic", "messages", 8)
                .runs("migration", "messages", 10));

    assertThat(labels(contest.leaders())).containsExactly("dynamic");
    assertThat(contest.runnerUp().orElseThrow().contestant().label()).isEqualTo("migration");
    assertThat(contest.margin()).isCloseTo(0.2, within(1e-12));
    assertThat(contest.outcome()).isEqualTo(Outcome.SINGLE_RUN);
  }

  @Test
  void equalsTieAndAreComparedWithTheNext() {
    Contest contest =
        contest(
            experiment()
                .runs("broadcast", "messages", 8)
                .runs("dynamic", "messages", 8)
                .runs("migration", "messages", 16));

    assertThat(labels(contest.leaders())).containsExactly("broadcast", "dynamic");
    assertThat(contest.margin()).isEqualTo(0.5);
    assertThat(contest.isDecided()).isTrue();
  }

  @Test
  void nobodyWinsWhenAllAreEqual() {
    Contest contest =
        contest(experiment().runs("broadcast", "messages", 8).runs("dynamic", "messages", 8));

    assertThat(contest.outcome()).isEqualTo(Outcome.ALL_EQUAL);
    assertThat(contest.isDecided()).isFalse();
    assertThat(contest.margin()).isZero();
  }

  @Test
  void pairsRevealADifferenceThatTheSpreadHides() {
    Contest contest =
        contest(
            experiment()
                .runs("dynamic", "messages", 100, 200, 300)
                .runs("broadcast", "messages", 110, 211, 309));

    assertThat(contest.outcome()).isEqualTo(Outcome.SIGNIFICANT);
    assertThat(contest.lead().orElseThrow().mean()).isCloseTo(10, within(1e-12));
  }

  @Test
  void aDifferenceWithinTheIntervalIsNotSignificant() {
    Contest contest =
        contest(
            experiment()
                .runs("dynamic", "messages", 100, 130, 100)
                .runs("broadcast", "messages", 110, 111, 112)
                .runs("migration", "messages", 1000, 1001, 1002));

    assertThat(contest.outcome()).isEqualTo(Outcome.NOT_SIGNIFICANT);
    assertThat(labels(contest.close())).containsExactly("broadcast");
  }

  @Test
  void missingAndUndefinedValuesTakeNoPart() {
    Contest contest =
        contest(
            experiment()
                .runs("dynamic", "messages", 100)
                .runs("broadcast", "messages", Double.NaN)
                .runs("migration", "bytes", 1));

    assertThat(contest.outcome()).isEqualTo(Outcome.UNOPPOSED);
    assertThat(contest.ranking()).hasSize(1);
    assertThat(contest.runnerUp()).isEmpty();
  }

  @Test
  void nothingMeasuredIsNoContest() {
    Contest contest = contest(experiment().runs("dynamic", "bytes", 1));

    assertThat(contest.outcome()).isEqualTo(Outcome.NOT_MEASURED);
    assertThat(contest.isDecided()).isFalse();
  }

  @Test
  void bestOfTheStrongIsNamedWhenAWeakPromiseLeads() {
    TestExperiment experiment =
        experiment()
            .runs("write-update", "messages", 5)
            .runs("dynamic", "messages", 8)
            .runs("broadcast", "messages", 10);

    Contest all = contest(experiment);
    Contest strong = experiment.contests().amongStrong(all).orElseThrow();

    assertThat(labels(all.leaders())).containsExactly("write-update");
    assertThat(experiment.contests().promisesLess(all.leaders().getFirst())).isTrue();
    assertThat(labels(strong.leaders())).containsExactly("dynamic");
    assertThat(strong.margin()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void weakPromisesAreNotMarkedAmongTheirLike() {
    TestExperiment experiment =
        experiment().runs("write-update", "messages", 5).runs("write-update/2", "messages", 8);

    Contest all = contest(experiment);

    assertThat(experiment.contests().promisesLess(all.leaders().getFirst())).isFalse();
    assertThat(experiment.contests().amongStrong(all)).isEmpty();
  }

  @Test
  void aTieWithAStrongPromiseNeedsNoSecondContest() {
    TestExperiment experiment =
        experiment().runs("write-update", "messages", 8).runs("dynamic", "messages", 8);

    assertThat(experiment.contests().amongStrong(contest(experiment))).isEmpty();
  }

  @Test
  void aKindNeverSentCountsAsZero() {
    ResultGrid grid =
        experiment()
            .runs("dynamic", "messages.request", 4, 4)
            .runs("broadcast", "messages", 1, 1)
            .grid();
    Point point = grid.points().getFirst();

    assertThat(grid.estimate(point, grid.contestants().getLast(), "messages.request"))
        .hasValueSatisfying(estimate -> assertThat(estimate.mean()).isZero());
    assertThat(grid.estimate(point, grid.contestants().getLast(), "bytes")).isEmpty();
  }

  @Test
  void busiestNodeIsMeasuredByItsTimeElseByItsMessages() {
    ResultGrid timed =
        experiment().runs("dynamic", "messages", 1).loads("dynamic", 10, 30, 0, 0).grid();
    ResultGrid free = experiment().runs("dynamic", "messages", 1).loads("dynamic", 0, 0).grid();

    assertThat(load(timed)).isEqualTo(new LoadShare(1, 0.75, 0.25, "protocol work"));
    assertThat(load(free).work()).isEqualTo("messages");
    assertThat(load(free).node()).isEqualTo(1);
    assertThat(LoadShare.of(List.of())).isEmpty();
  }

  private static LoadShare load(ResultGrid grid) {
    Point point = new Point(Map.of());
    return LoadShare.of(grid.firstRun(point, grid.contestants().getFirst()).orElseThrow().nodes())
        .orElseThrow();
  }
}
