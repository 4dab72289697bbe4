package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import dsmlab.report.TestExperiment;
import dsmlab.scenario.ExperimentResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The whole page: nothing fails, nothing is asked for, everyone can read it. */
class ReportInBrowserTest extends OpenedReport {

  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final String NASTY = "</script><script>document.title='caught'</script>\u2028";

  @ParameterizedTest
  @CsvSource({"desktop, 1280, false", "phone, 390, false", "dark, 1280, true"})
  void everyoneCanReadIt(String name, int width, boolean dark) throws IOException {
    show(SampleExperiment.fewNodes(), width, dark);
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
  void namesWithMarkupStayText() throws IOException {
    ExperimentResults experiment =
        TestExperiment.sweeping(NASTY)
            .called(NASTY)
            .runsAt(Map.of(NASTY, NASTY), "dynamic", "executionTime", 3)
            .runsAt(Map.of(NASTY, NASTY), NASTY, "executionTime", 5)
            .results();
    show(experiment);
    scrollThrough();

    assertThat(page.evaluate("document.title").asString()).contains("<script>");
    assertThat(page.evaluate("document.querySelector('.legend').textContent").asString())
        .contains("</script>");
    assertThat(page.complaints()).isEmpty();
  }
}
