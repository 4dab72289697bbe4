package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class LabTest {

  @Test
  void coloursStandWhereTheStandardPutsThem() {
    Lab red = Lab.of(Color.RED);

    assertThat(red.lightness()).isCloseTo(53.24, within(0.05));
    assertThat(red.red()).isCloseTo(80.09, within(0.05));
    assertThat(red.yellow()).isCloseTo(67.20, within(0.05));
  }

  @Test
  void blackAndWhiteAreAHundredApart() {
    assertThat(Lab.of(Color.BLACK).distance(Lab.of(Color.WHITE))).isCloseTo(100, within(0.05));
  }
}
