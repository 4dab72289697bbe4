package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is printed: still charts in place of the interactive ones. */
class ReportOnPaperTest extends OpenedReport {

  @Test
  void paperShowsTheStillCharts() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollThrough();
    page.print(PICTURES.resolve("print.pdf"));

    assertThat(page.complaints()).isEmpty();
  }
}
