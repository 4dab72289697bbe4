package dsmlab.report.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void halfWidthFollowsStudent() {
    // Deviation sqrt(10), t(0.975, 4) = 2.776445105: 2.776445105 * sqrt(10) / sqrt(5).
    Estimate estimate = Estimate.of(List.of(8.0, 10.0, 12.0, 14.0, 16.0)).orElseThrow();

    assertThat(estimate.n()).isEqualTo(5);
    assertThat(estimate.mean()).isEqualTo(12);
    assertThat(estimate.halfWidth95().orElseThrow()).isCloseTo(3.92648, within(1e-5));
  }

  @Test
  void twoRunsHaveAWideInterval() {
    // Deviation sqrt(2), t(0.975, 1) = 12.7062047: 12.7062047 * sqrt(2) / sqrt(2).
    Estimate estimate = Estimate.of(List.of(9.0, 11.0)).orElseThrow();

    assertThat(estimate.halfWidth95().orElseThrow()).isCloseTo(12.7062, within(1e-4));
  }

  @Test
  void aSingleRunHasNoInterval() {
    Estimate estimate = Estimate.of(List.of(3.0)).orElseThrow();

    assertThat(estimate.halfWidth95()).isEmpty();
  }

  @Test
  void whatIsNotFiniteIsNotMeasured() {
    assertThat(Estimate.of(List.of(Double.NaN, 4.0)).orElseThrow().n()).isEqualTo(1);
    assertThat(Estimate.of(List.of(Double.NaN, Double.POSITIVE_INFINITY))).isEmpty();
    assertThat(Estimate.of(List.of())).isEmpty();
  }

  @Test
  void equalDifferencesAreCertain() {
    Estimate difference =
        PairedDifference.of(Map.of(0, 12.0, 1, 22.0), Map.of(0, 10.0, 1, 20.0)).orElseThrow();

    assertThat(difference.mean()).isEqualTo(2);
    assertThat(difference.low()).isPositive();
  }

  @Test
  void onlyReplicationsThatBothHaveArePaired() {
    Estimate difference =
        PairedDifference.of(Map.of(0, 12.0, 1, 99.0), Map.of(0, 10.0, 2, 20.0)).orElseThrow();

    assertThat(difference.n()).isEqualTo(1);
    assertThat(difference.mean()).isEqualTo(2);
    assertThat(PairedDifference.of(Map.of(0, 1.0), Map.of(1, 1.0))).isEmpty();
  }
}
