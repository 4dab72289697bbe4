package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {

  @Test
  void farOutliersAreCutJustBehindTheLongestOrdinaryBar() {
    Cut cut = Cut.of(List.of(280.0, 480.0, 430.0, 690.0, 27_000.0));

    assertThat(cut.limit()).isEqualTo(690);
    assertThat(cut.shortens(27_000)).isTrue();
    assertThat(cut.drawn(27_000)).isBetween(690.0, 760.0);
    assertThat(cut.label(27_000, "27,000")).isEqualTo(" » 27,000");
  }

  @Test
  void ordinarySpreadIsDrawnInFull() {
    Cut cut = Cut.of(List.of(100.0, 200.0, 390.0));

    assertThat(cut.shortens(390)).isFalse();
    assertThat(cut.label(390, "390")).isEqualTo(" 390");
  }

  @Test
  void nothingIsCutToNothing() {
    assertThat(Cut.of(List.of(0.0, 0.0, 0.0, 5.0)).limit()).isEqualTo(5);
    assertThat(Cut.of(List.of()).limit()).isZero();
  }
}
