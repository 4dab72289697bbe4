package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed: still charts in place of the interactive ones, and nothing to press. */
class ReportOnPaperTest extends OpenedReport {

  /** An empty page takes some fifty bytes, a line of text some hundreds. */
  private static final int BYTES_LEAST = 400;

  @Test
  void everyPageHasSomethingOnIt() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollThrough();
    Path paper = PICTURES.resolve("print.pdf");
    page.print(paper);

    List<Integer> sizes = new PrintedPages(paper).sizes();
    assertThat(sizes).hasSizeBetween(5, 40).allMatch(size -> size > BYTES_LEAST);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void paperHasStillChartsAndNothingToPress() throws IOException {
    show(SampleExperiment.fewNodes());
    page.asPrinted(true);
    String visible =
        "[...document.querySelectorAll('%s')].filter(e => e.getClientRects().length).length";

    assertThat(page.evaluate(visible.formatted(".tool, .legend, select, summary, .canvas")).asInt())
        .isZero();
    assertThat(page.evaluate(visible.formatted(".still svg")).asInt())
        .isEqualTo(page.evaluate("document.querySelectorAll('.chart[data-chart]').length").asInt())
        .isPositive();
  }
}
