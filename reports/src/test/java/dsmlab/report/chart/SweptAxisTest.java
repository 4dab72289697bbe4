package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dsmlab.report.chart.SweptAxis.Spacing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweptAxisTest {

  @Test
  void powersOfTwoStandAtEqualDistances() {
    SweptAxis axis = SweptAxis.of(List.of("1KiB", "4KiB", "2KiB"));

    assertThat(axis.spacing()).isEqualTo(Spacing.LOG2);
    assertThat(axis.at("2KiB") - axis.at("1KiB")).isCloseTo(1, within(1e-9));
    assertThat(axis.ordered()).containsExactly("1KiB", "2KiB", "4KiB");
  }

  @Test
  void plainNumbersStandAtTheirValues() {
    SweptAxis axis = SweptAxis.of(List.of("5%", "10%", "50%"));

    assertThat(axis.spacing()).isEqualTo(Spacing.LINEAR);
    assertThat(axis.at("10%")).isEqualTo(0.1);
  }

  @Test
  void wideRangesAreLogarithmicWithZeroSetApart() {
    assertThat(SweptAxis.of(List.of("10us", "150us", "3ms")).spacing()).isEqualTo(Spacing.LOG10);

    SweptAxis withZero = SweptAxis.of(List.of("0", "10us", "3ms"));
    assertThat(withZero.spacing()).isEqualTo(Spacing.LOG10_AND_ZERO);
    assertThat(withZero.at("0")).isFinite().isLessThan(withZero.at("10us"));
  }

  @Test
  void ratesAreNumbersToo() {
    assertThat(SweptAxis.of(List.of("10Mbps", "1Gbps")).isNumeric()).isTrue();
  }

  @Test
  void wordsAreCategoriesInTheOrderOfThePlan() {
    SweptAxis axis = SweptAxis.of(List.of("radix", "fft", "16"));

    assertThat(axis.spacing()).isEqualTo(Spacing.CATEGORIES);
    assertThat(axis.ordered()).containsExactly("radix", "fft", "16");
  }
}
