package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import dsmlab.report.TestExperiment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Charts answer the pointer and the switches, and show what they should. */
class ReportChartsInBrowserTest extends OpenedReport {

  /** The chart with a title. */
  private static String chart(String title) {
    return "echarts.getInstanceByDom([...document.querySelectorAll('.live')]"
        + ".find(l => l.querySelector('.chart-title').textContent === '%s')".formatted(title)
        + ".querySelector('.canvas')).getOption()";
  }

  @Test
  void legendSwitchesProtocolsOffInEveryChart() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollTo(".explorer");
    String shown = FIRST + ".getOption().series.length";
    int before = page.evaluate(shown).asInt();
    page.evaluate("document.querySelector('.legend button').click()");

    assertThat(page.evaluate(shown).asInt()).isEqualTo(before - 1);
    assertThat(
            page.evaluate(
                    "[...document.querySelectorAll('[aria-label=\"Protocols shown\"]')]"
                        + ".every(l => l.firstChild.ariaPressed === 'false')")
                .asBoolean())
        .isTrue();
  }

  @Test
  void pointerTellsTheValuesWithTheNumberOfRuns() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollTo(".explorer");
    page.evaluate(FIRST + ".dispatchAction({type: 'showTip', seriesIndex: 1, dataIndex: 0})");
    page.settle();

    assertThat(page.evaluate("document.querySelector('.tip').textContent").asString())
        .contains("nodes 8", "±", "n = 5");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void logarithmicAxesAreSwitched() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollTo(".explorer");
    String axis = FIRST + ".getOption().yAxis[0].type";
    String before = page.evaluate(axis).asString();
    page.evaluate("document.querySelector('.explorer .switches button').click()");

    assertThat(page.evaluate(axis).asString()).isNotEqualTo(before);
  }

  @Test
  void anyMetricCanBeChosen() throws IOException {
    show(SampleExperiment.grid());
    page.evaluate(
        "for (const s of document.querySelectorAll('.explorer select')) {"
            + " s.selectedIndex = s.options.length - 1; s.dispatchEvent(new Event('change')); }");
    scrollThrough();

    assertThat(page.evaluate("document.querySelector('.explorer .chart-title').textContent"))
        .hasToString("\"Protocol work on the busiest node by writeFraction\"");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theReaderBeginsWithAParameterThatHasNumbers() throws IOException {
    TestExperiment experiment = TestExperiment.sweeping("turns", "quantum").called("turns");
    for (String turns : List.of("strict", "free")) {
      experiment
          .runsAt(Map.of("turns", turns, "quantum", "1"), "dipc", "messages", 3)
          .runsAt(Map.of("turns", turns, "quantum", "2"), "dipc", "messages", 4);
    }
    show(experiment.results());

    assertThat(page.evaluate("document.querySelector('.explorer .chart-title').textContent"))
        .hasToString("\"Messages by quantum\"");
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.explorer label')].filter(l => !l.hidden)"
                    + ".map(l => l.firstChild.data.trim() + ' ' + l.querySelector('select')"
                    + ".selectedOptions[0].text).join()"))
        .hasToString("\"metric Messages,over quantum,turns strict\"");
  }

  @Test
  void theBusiestNodeOfACentralManagerStandsOut() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollThrough();
    String bars = chart("Protocol work of the nodes under improved-central") + ".series[0].data";

    assertThat(page.evaluate(bars + ".length").asInt()).isEqualTo(64);
    assertThat(
            page.evaluate(bars + "[0].value").asDouble()
                / page.evaluate(bars + "[1].value").asDouble())
        .isGreaterThan(20);
    assertThat(page.evaluate(bars + "[0].label.formatter").asString()).startsWith("node 0: ");
  }

  @Test
  void aProtocolIsShownAtThePointThatIsChosen() throws IOException {
    show(SampleExperiment.fewNodes());
    page.evaluate(
        "{ const s = [...document.querySelectorAll('.choice')]"
            + ".find(l => l.textContent.startsWith('nodes, pages')).querySelector('select');"
            + " s.selectedIndex = 1; s.dispatchEvent(new Event('change')); }");
    scrollThrough();

    assertThat(
            page.evaluate(
                    chart("Protocol work of the nodes under monitor-central")
                        + ".series[0].data.length")
                .asInt())
        .isEqualTo(16);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theWarmUpIsShaded() throws IOException {
    show(SampleExperiment.fewNodes());
    scrollThrough();
    String area = chart("Faults over time under dynamic") + ".series[0].markArea.data[0]";

    assertThat(page.evaluate(area + "[0].xAxis").asDouble()).isZero();
    assertThat(page.evaluate(area + "[1].xAxis").asDouble()).isEqualTo(20);
  }

  @Test
  void whatTheorySaysIsDrawnInDashes() throws IOException {
    TestExperiment experiment = TestExperiment.sweeping("nodes").called("theory");
    for (int nodes = 4; nodes <= 16; nodes *= 2) {
      Map<String, String> point = Map.of("nodes", Integer.toString(nodes));
      experiment
          .runsAt(point, "dynamic", "hops.max", nodes - 2)
          .runsAt(point, "dynamic", "hops.max.bound", nodes - 1)
          .runsAt(point, "broadcast", "hops.max", 1);
    }
    show(experiment.results());
    scrollThrough();
    String theory =
        chart("Hops of the longest search by nodes") + ".series.filter(s => s.name === 'theory')";

    assertThat(page.evaluate(theory + ".length").asInt()).isEqualTo(1);
    assertThat(page.evaluate(theory + "[0].data.map(([, y]) => y)")).hasToString("[3,7,15]");
    assertThat(page.evaluate("document.querySelector('main').textContent").asString())
        .contains("dashed: bound of the theorem");
  }
}
