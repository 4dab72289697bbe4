package dsmlab.sim.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dsmlab.sim.metrics.LatencyHistogram.Step;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

  private final LatencyHistogram histogram = new LatencyHistogram();

  @Test
  void emptyHistogramReadsZeroEverywhere() {
    assertThat(histogram.count()).isZero();
    assertThat(histogram.meanNanos()).isZero();
    assertThat(histogram.p50Nanos()).isZero();
    assertThat(histogram.p99Nanos()).isZero();
    assertThat(histogram.maxNanos()).isZero();
    assertThat(histogram.totalNanos()).isZero();
    assertThat(histogram.cumulative()).isEmpty();
  }

  @Test
  void singleDurationIsEveryStatistic() {
    histogram.record(1_234_567_891);
    double nanos = 1_234_567.891;
    assertThat(histogram.meanNanos()).isEqualTo(nanos);
    assertThat(histogram.maxNanos()).isEqualTo(nanos);
    assertThat(histogram.p50Nanos()).isEqualTo(nanos);
    assertThat(histogram.cumulative()).containsExactly(new Step(100, nanos));
  }

  @Test
  void meanAndTotalAreExactToThePicosecond() {
    histogram.record(1);
    histogram.record(1_000_000_000_000L);
    histogram.record(2);
    assertThat(histogram.totalNanos()).isEqualTo(1_000_000_000.003);
    assertThat(histogram.meanNanos()).isEqualTo(1_000_000_000.003 / 3);
  }

  @Test
  void sumsBeyondTheRangeOfPicosecondsDoNotOverflow() {
    for (int i = 0; i < 4; i++) {
      histogram.record(Long.MAX_VALUE);
    }
    assertThat(histogram.meanNanos()).isCloseTo(Long.MAX_VALUE / 1000.0, withPercentage(1e-9));
    assertThat(histogram.maxNanos()).isEqualTo(Long.MAX_VALUE / 1000.0);
    assertThat(histogram.p50Nanos()).isEqualTo(histogram.maxNanos());
  }

  @Test
  void percentilesAgreeWithSortedDurationsToThreeDigits() {
    long[] picos = randomDurations(10_000);
    Arrays.stream(picos).forEach(histogram::record);
    Arrays.sort(picos);
    assertThat(histogram.p50Nanos()).isCloseTo(picos[4_999] / 1000.0, withPercentage(0.1));
    assertThat(histogram.p90Nanos()).isCloseTo(picos[8_999] / 1000.0, withPercentage(0.1));
    assertThat(histogram.p99Nanos()).isCloseTo(picos[9_899] / 1000.0, withPercentage(0.1));
    assertThat(histogram.maxNanos()).isEqualTo(picos[9_999] / 1000.0);
  }

  @Test
  void cumulativeStepsRiseToAllDurationsInAboutAHundredSteps() {
    Arrays.stream(randomDurations(100_000)).forEach(histogram::record);
    List<Step> steps = histogram.cumulative();
    assertThat(steps).hasSizeBetween(90, 110);
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).percentile()).isGreaterThan(steps.get(i - 1).percentile());
      assertThat(steps.get(i).nanos()).isGreaterThan(steps.get(i - 1).nanos());
    }
    assertThat(steps.getLast()).isEqualTo(new Step(100, histogram.maxNanos()));
  }

  @Test
  void cumulativeStepsTellTheShareAtOrBelowAValue() {
    for (long picos : new long[] {1000, 1000, 1000, 5000}) {
      histogram.record(picos);
    }
    assertThat(histogram.cumulative()).containsExactly(new Step(75, 1), new Step(100, 5));
  }

  @Test
  void zeroIsADuration() {
    histogram.record(0);
    histogram.record(2000);
    assertThat(histogram.meanNanos()).isCloseTo(1, within(0.0));
    assertThat(histogram.cumulative()).containsExactly(new Step(50, 0), new Step(100, 2));
  }

  @Test
  void negativeDurationIsRefused() {
    assertThatThrownBy(() -> histogram.record(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a duration cannot be -1 ps");
  }

  private static long[] randomDurations(int count) {
    SplittableRandom random = new SplittableRandom(7);
    return random.doubles(count).mapToLong(draw -> (long) Math.exp(8 + draw * 16)).toArray();
  }
}
