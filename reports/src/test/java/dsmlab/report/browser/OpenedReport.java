package dsmlab.report.browser;

import dsmlab.scenario.ExperimentResults;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that opens reports in a real browser; pictures of them stay in {@code target/browser}. */
@ExtendWith(InBrowser.class)
abstract class OpenedReport {

  static final Path PICTURES = Path.of("target", "browser").toAbsolutePath();

  /** The first chart of the page. */
  static final String FIRST = "echarts.getInstanceByDom(document.querySelector('.canvas'))";

  BrowserPage page;
  private Reports reports;

  @BeforeEach
  void openPage(BrowserSession session) {
    reports = session.reports();
    page = session.page();
  }

  @AfterEach
  void closePage() {
    if (page != null) {
      page.close();
    }
  }

  void show(ExperimentResults experiment, int width, boolean dark) throws IOException {
    page.look(width, 900, dark);
    page.show(reports.of(experiment));
  }

  void show(ExperimentResults experiment) throws IOException {
    show(experiment, 1280, false);
  }

  void scrollTo(String selector) {
    page.evaluate("document.querySelector('%s').scrollIntoView()".formatted(selector));
    page.settle();
  }

  /** Charts are drawn when they come into sight. */
  void scrollThrough() {
    page.evaluate(
        """
        (async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 700) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 40));
          }
          scrollTo(0, 0);
        })()
        """);
    page.settle();
  }
}
