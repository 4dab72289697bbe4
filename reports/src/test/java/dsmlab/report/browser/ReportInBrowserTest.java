package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dsmlab.report.ReportWriter;
import dsmlab.report.SampleExperiment;
import dsmlab.report.TestCatalog;
import dsmlab.report.TestExperiment;
import dsmlab.report.content.Provenance;
import dsmlab.scenario.ExperimentResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Opens reports in a real browser; pictures of them stay in {@code target/browser}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTest {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String NASTY = "</script><script>document.title='caught'</script>\u2028";
  private static final Path PICTURES = Path.of("target", "browser").toAbsolutePath();

  private Chromium browser;
  private BrowserPage page;

  @TempDir private Path folder;

  @BeforeAll
  void startBrowser() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(
        program.isPresent(),
        "no chromium on the PATH: the report was not opened in a browser"
            + " (on Debian: apt-get install chromium)");
    Files.createDirectories(PICTURES);
    browser = Chromium.start(program.get(), Files.createTempDirectory(PICTURES, "profile"));
  }

  @AfterAll
  void endBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() {
    page = browser.page();
  }

  @AfterEach
  void closePage() {
    if (page != null) {
      page.close();
    }
  }

  private Path report(ExperimentResults experiment) throws IOException {
    Provenance provenance = new Provenance("1.2.3", "dsmlab run x.yaml --seed 7");
    new ReportWriter(TestCatalog.PROTOCOLS).write(experiment, provenance, folder);
    return folder.resolve("report.html");
  }

  private void show(ExperimentResults experiment, int width, boolean dark) throws IOException {
    page.look(width, 900, dark);
    page.show(report(experiment));
  }

  private void scrollTo(String selector) {
    page.evaluate("document.querySelector('%s').scrollIntoView()".formatted(selector));
    page.settle();
  }

  private void scrollThrough() {
    page.evaluate(
        """
        (async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 700) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 60));
          }
          scrollTo(0, 0);
        })()
        """);
    page.settle();
  }

  @ParameterizedTest
  @CsvSource({"desktop, 1280, false", "phone, 390, false", "dark, 1280, true"})
  void everyoneCanReadIt(String name, int width, boolean dark) throws IOException {
    show(SampleExperiment.nodes(), width, dark);
    scrollThrough();

    assertThat(page.complaints()).isEmpty();
    assertThat(page.requests()).hasSize(1).allMatch(address -> address.startsWith("file:"));
    assertThat(page.evaluate("document.querySelectorAll('.canvas canvas').length").asInt())
        .isEqualTo(page.evaluate("document.querySelectorAll('.canvas').length").asInt())
        .isPositive();
    assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    assertThat(seriousFaults()).isEmpty();
    page.picture(PICTURES.resolve(name + ".png"), width, 5200);
  }

  private List<String> seriousFaults() throws IOException {
    try (InputStream input = getClass().getResourceAsStream(AXE)) {
      page.evaluate(
          new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8));
    }
    List<String> faults = new ArrayList<>();
    for (JsonNode fault : page.evaluate("axe.run().then(({ violations }) => violations)")) {
      if (List.of("serious", "critical").contains(fault.get("impact").asString())) {
        faults.add(fault.get("help").asString() + ": " + fault.get("nodes").get(0).get("html"));
      }
    }
    return faults;
  }

  @Test
  void headingsSortTheirTables() throws IOException {
    show(SampleExperiment.nodes(), 1280, false);
    String table = "[...document.querySelectorAll('table')].find(t => t.rows.length > 12)";
    page.evaluate(table + ".querySelectorAll('thead button')[1].click()");

    assertThat(page.evaluate(table + ".querySelectorAll('thead th')[1].ariaSort").asString())
        .isEqualTo("ascending");
    JsonNode sorted =
        page.evaluate("[..." + table + ".tBodies[0].rows].map(r => +r.cells[1].dataset.order)");
    List<Double> values = new ArrayList<>();
    sorted.forEach(value -> values.add(value.asDouble()));
    assertThat(values).hasSizeGreaterThan(5).isSorted();
  }

  @Test
  void legendSwitchesProtocolsOffInEveryChart() throws IOException {
    show(SampleExperiment.nodes(), 1280, false);
    scrollTo(".explorer");
    String shown = "echarts.getInstanceByDom(document.querySelector('.canvas')).getOption()";
    int before = page.evaluate(shown + ".series.length").asInt();
    page.evaluate("document.querySelector('.legend button').click()");

    assertThat(page.evaluate(shown + ".series.length").asInt()).isEqualTo(before - 1);
    assertThat(
            page.evaluate(
                    "[...document.querySelectorAll('[aria-label=\"Protocols shown\"]')]"
                        + ".every(l => l.firstChild.ariaPressed === 'false')")
                .asBoolean())
        .isTrue();
  }

  @Test
  void pointerTellsTheValuesAndLogAxesAreSwitched() throws IOException {
    show(SampleExperiment.nodes(), 1280, false);
    scrollTo(".explorer");
    page.evaluate(
        "echarts.getInstanceByDom(document.querySelector('.canvas'))"
            + ".dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 2})");
    page.settle();

    assertThat(page.evaluate("document.querySelector('.tip').textContent").asString())
        .contains("nodes 8", "±");
    String axis =
        "echarts.getInstanceByDom(document.querySelector('.canvas')).getOption().yAxis[0].type";
    String before = page.evaluate(axis).asString();
    page.evaluate("document.querySelector('.explorer .switches button').click()");
    assertThat(page.evaluate(axis).asString()).isNotEqualTo(before);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void anyMetricCanBeChosen() throws IOException {
    show(SampleExperiment.grid(), 1280, false);
    page.evaluate(
        "for (const s of document.querySelectorAll('.explorer select')) {"
            + " s.selectedIndex = s.options.length - 1; s.dispatchEvent(new Event('change')); }");
    scrollThrough();

    assertThat(page.evaluate("document.querySelector('.explorer .chart-title').textContent"))
        .hasToString("\"Protocol work on the busiest node by writeFraction\"");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void namesWithMarkupStayText() throws IOException {
    ExperimentResults experiment =
        TestExperiment.sweeping(NASTY)
            .called(NASTY)
            .runsAt(Map.of(NASTY, NASTY), "dynamic", "executionTime", 3)
            .runsAt(Map.of(NASTY, NASTY), NASTY, "executionTime", 5)
            .results();
    show(experiment, 1280, false);
    scrollThrough();

    assertThat(page.evaluate("document.title").asString()).contains("<script>");
    assertThat(page.evaluate("document.querySelector('.legend').textContent").asString())
        .contains("</script>");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void paperShowsTheStillCharts() throws IOException {
    show(SampleExperiment.traces(), 1280, false);
    scrollThrough();
    page.print(PICTURES.resolve("print.pdf"));

    assertThat(page.complaints()).isEmpty();
  }
}
