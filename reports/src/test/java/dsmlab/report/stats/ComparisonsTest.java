package dsmlab.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.report.TestExperiment;
import dsmlab.report.stats.Contest.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked out by hand; with two degrees of freedom t has a closed form. */
final class ComparisonsTest {

  private static final Metric MESSAGES = Metrics.CATALOG.find("messages");

  @Test
  void pairedTestOfThreeDifferences() {
    double t = 2 * Math.sqrt(3);
    double p = 1 - t / Math.sqrt(2 + t * t);
    assertThat(PairedTest.p(List.of(1.0, 2.0, 3.0)).getAsDouble()).isCloseTo(p, within(1e-9));
    assertThat(p).isCloseTo(0.0742, within(1e-4));
  }

  @Test
  void thereIsNothingToTestInOneDifferenceOrInEqualOnes() {
    assertThat(PairedTest.p(List.of(7.0))).isEmpty();
    assertThat(PairedTest.p(List.of(7.0, 7.0, 7.0))).isEmpty();
    assertThat(PairedTest.p(List.of(0.0, 0.0))).isEmpty();
    assertThat(PairedTest.p(List.of(0.1 + 0.2, 0.3))).isEmpty();
  }

  @Test
  void holmMultipliesTheLeastByAllAndNeverDescends() {
    assertThat(Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005)))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Holm.corrected(List.of(0.9, 0.6))).containsExactly(1, 1);
    assertThat(Holm.corrected(List.of())).isEmpty();
  }

  /** Differences of 4, 5 and 6 have p = 0.0131: enough alone, too little as one of six. */
  @Test
  void aDifferenceThatIsSignificantAloneNeedNotBeOneOfMany() {
    assertThat(outcome(pair())).isEqualTo(Outcome.SIGNIFICANT);
    TestExperiment many =
        pair()
            .runs("migration", "messages", 700, 90, 500)
            .runs("broadcast", "bytes", 1, 9, 5)
            .runs("dynamic", "bytes", 7, 2, 4)
            .runs("migration", "bytes", 3, 8, 9);
    assertThat(outcome(many)).isEqualTo(Outcome.NOT_SIGNIFICANT);
  }

  private static TestExperiment pair() {
    return TestExperiment.sweeping()
        .runs("broadcast", "messages", 14, 25, 36)
        .runs("dynamic", "messages", 10, 20, 30);
  }

  private static Outcome outcome(TestExperiment experiment) {
    Point point = experiment.grid().points().getFirst();
    return experiment.contests().among(point, MESSAGES).outcome();
  }
}
