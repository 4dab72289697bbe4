package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import dsmlab.report.TestCatalog;
import dsmlab.report.TestExperiment;
import dsmlab.report.content.Results;
import dsmlab.scenario.ExperimentResults;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartSetTest {

  private static final Pattern ID = Pattern.compile("id=\"([^\"]+)\"");

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private static List<Chart> charts(ExperimentResults experiment) {
    Results results = Results.of(experiment, TestCatalog.PROTOCOLS);
    ChartSet set = new ChartSet(results.grid(), results.names(), results.colors());
    List<Chart> charts = new ArrayList<>();
    set.drawnPoints().forEach(point -> charts.addAll(set.at(point)));
    charts.addAll(set.sweeps());
    return charts;
  }

  private static List<String> drawn(ExperimentResults experiment) {
    List<String> drawn = new ArrayList<>();
    charts(experiment).forEach(chart -> drawn.add(SvgImage.element(chart, "c" + drawn.size())));
    return drawn;
  }

  @Test
  void onePointIsDrawnAsTimeMessagesLatencyAndLoad() {
    assertThat(charts(SampleExperiment.plain()))
        .extracting(Chart::name)
        .containsExactly("execution-time", "messages", "fault-latency", "load");
  }

  @Test
  void sweptParametersAreDrawnAgainstEveryHeadlineMetric() {
    assertThat(charts(SampleExperiment.traces()))
        .extracting(Chart::name)
        .contains(
            "execution-time-trace-fft-m8",
            "messages-trace-radix-n2048",
            "execution-time-by-trace",
            "messages-by-trace",
            "bytes-by-trace",
            "mean-fault-latency-by-trace",
            "protocol-work-on-the-busiest-node-by-trace")
        .doesNotHaveDuplicates();
  }

  private static TestExperiment byTurnsAndQuantum() {
    TestExperiment experiment = TestExperiment.sweeping("turns", "quantum").called("turns");
    for (String turns : List.of("strict", "free")) {
      for (int quantum = 1; quantum <= 3; quantum++) {
        experiment.runsAt(
            Map.of("turns", turns, "quantum", Integer.toString(quantum)),
            "dipc",
            "executionTime",
            1000 * quantum);
      }
    }
    return experiment;
  }

  @Test
  void linesOverNumbersComeBeforePointsOverWords() {
    assertThat(charts(byTurnsAndQuantum().results()))
        .extracting(Chart::name)
        .filteredOn(name -> name.contains("-by-"))
        .containsExactly(
            "execution-time-by-quantum-and-turns",
            "execution-time-by-quantum-turns-strict",
            "execution-time-by-quantum-turns-free",
            "execution-time-by-turns-quantum-1",
            "execution-time-by-turns-quantum-2",
            "execution-time-by-turns-quantum-3");
  }

  @Test
  void aProtocolThatIsAloneHasALineForEachWord() {
    assertThat(charts(byTurnsAndQuantum().results()))
        .filteredOn(chart -> chart.name().equals("execution-time-by-quantum-and-turns"))
        .extracting(Chart::description)
        .singleElement()
        .asString()
        .matches("strict 1.000.µs, 2.000.µs, 3.000.µs; free 1.000.µs, 2.000.µs, 3.000.µs.");
  }

  @Test
  void aPointWithoutNeighboursIsNotDrawnAsAChart() {
    ExperimentResults experiment =
        TestExperiment.sweeping("transport", "nodes")
            .runsAt(Map.of("transport", "udp", "nodes", "1"), "dipc", "bytes", 1)
            .runsAt(Map.of("transport", "udp", "nodes", "2"), "dipc", "bytes", 2)
            .runsAt(Map.of("transport", "tcp", "nodes", "2"), "dipc", "bytes", 3)
            .results();

    assertThat(charts(experiment))
        .extracting(Chart::name)
        .filteredOn(name -> name.contains("-by-"))
        .containsExactly("bytes-by-nodes-transport-udp", "bytes-by-transport-nodes-2");
  }

  private static List<Chart> chartsOf(String protocol, ExperimentResults experiment) {
    Results results = Results.of(experiment, TestCatalog.PROTOCOLS);
    ChartSet set = new ChartSet(results.grid(), results.names(), results.colors());
    return results.grid().contestants().stream()
        .filter(contestant -> contestant.label().equals(protocol))
        .flatMap(contestant -> set.of(contestant).stream())
        .toList();
  }

  @Test
  void aProtocolIsDrawnAtTheLastPoint() {
    List<Chart> charts = chartsOf("improved-central", SampleExperiment.fewNodes());

    assertThat(charts)
        .extracting(Chart::name)
        .containsExactly(
            "protocol-improved-central-nodes",
            "protocol-improved-central-messages",
            "protocol-improved-central-latency",
            "protocol-improved-central-faults",
            "protocol-improved-central-pages");
    assertThat(SvgImage.element(charts.getFirst(), "c"))
        .contains("nodes 64: first replication", " node 0: ", "dashed: mean of all nodes");
    assertThat(SvgImage.element(charts.get(3), "c"))
        .contains("shaded: warm-up", color(TimeAxis.WARM_UP));
  }

  @Test
  void whatIsNotKnownOfAProtocolIsNotDrawn() {
    ExperimentResults untimed =
        TestExperiment.sweeping()
            .runs("dynamic", "messages", 3)
            .runs("dipc", "messages", 5)
            .results();

    assertThat(chartsOf("dynamic", untimed))
        .extracting(Chart::name)
        .containsExactly("protocol-dynamic-latency", "protocol-dynamic-pages");
  }

  @Test
  void aWarmUpIsDrawnForAllProtocolsOfAPoint() {
    assertThat(charts(SampleExperiment.fewNodes()))
        .extracting(Chart::name)
        .contains("settling-nodes-8", "settling-nodes-64");
    assertThat(charts(SampleExperiment.plain()))
        .extracting(Chart::name)
        .noneMatch(name -> name.startsWith("settling"));
  }

  @Test
  void boundsOfTheoremsAreDrawnBesideWhatIsMeasured() {
    TestExperiment experiment = TestExperiment.sweeping("nodes", "file");
    for (int nodes = 4; nodes <= 16; nodes *= 2) {
      Map<String, String> point = Map.of("nodes", "" + nodes, "file", "worst-" + nodes);
      experiment
          .runsAt(point, "dynamic", "hops.max", nodes - 2)
          .runsAt(point, "dynamic", "hops.max.bound", nodes - 1);
    }
    List<Chart> charts = charts(experiment.results());

    assertThat(charts)
        .extracting(Chart::name)
        .containsExactly("hops-of-the-longest-search-by-nodes");
    assertThat(SvgImage.element(charts.getFirst(), "c"))
        .contains("dashed: bound of the theorem", "stroke-dasharray=\"4,3\"");
  }

  @Test
  void whatWasNotMeasuredIsNotDrawn() {
    ExperimentResults untimed =
        TestExperiment.sweeping()
            .runs("dynamic", "messages", 3)
            .runs("dipc", "messages", 5)
            .results();

    assertThat(charts(untimed)).extracting(Chart::name).containsExactly("messages");
  }

  @Test
  void sameResultsGiveTheSameBytesInEveryLocale() {
    List<String> first = drawn(SampleExperiment.plain());
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));

    assertThat(drawn(SampleExperiment.plain())).isEqualTo(first);
  }

  @Test
  void idsOfSeveralDrawingsDoNotClash() {
    List<String> ids = new ArrayList<>();
    for (String svg : drawn(SampleExperiment.plain())) {
      Matcher matcher = ID.matcher(svg);
      while (matcher.find()) {
        ids.add(matcher.group(1));
      }
    }

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void drawingsAreDescribedForThoseWhoDoNotSeeThem() {
    assertThat(drawn(SampleExperiment.plain()))
        .allSatisfy(svg ->
            assertThat(svg)
                .startsWith("<svg")
                .contains("role=\"img\"", "aria-labelledby=", "<title ", "<desc "))
        .noneSatisfy(svg -> assertThat(svg).contains("<!DOCTYPE"));
  }

  @Test
  void namesWithMarkupStayText() {
    String name = "dynamic<script>alert(1)</script>&\"";
    ExperimentResults nasty =
        TestExperiment.sweeping()
            .runs(name, "executionTime", 3e6)
            .runs("dipc", "executionTime", 4e6)
            .results();

    assertThat(drawn(nasty))
        .singleElement()
        .asString()
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
  }

  @Test
  void aProtocolHasItsColourInEveryExperiment() {
    String blue = color(Palette.protocol(SampleExperiment.PROTOCOLS.indexOf("dynamic")));
    ExperimentResults alone =
        TestExperiment.sweeping().runs("dynamic", "executionTime", 3e6).results();
    ExperimentResults others =
        TestExperiment.sweeping()
            .runs("zzz-own", "executionTime", 3e6)
            .runs("dynamic", "executionTime", 3e6)
            .results();

    assertThat(drawn(alone)).singleElement().asString().contains(blue);
    assertThat(drawn(others)).singleElement().asString().contains(blue);
  }

  private static String color(Color color) {
    return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }

  @Test
  void picturesHaveTwiceTheResolution() throws IOException {
    Chart chart = charts(SampleExperiment.plain()).getFirst();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PngImage.write(chart, file);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(image.getWidth()).isEqualTo(2 * Chart.WIDTH);
    assertThat(image.getHeight()).isEqualTo(2 * chart.height());
  }

  @Test
  void farOutliersAreCutAndThatIsSaid() {
    ExperimentResults outlier =
        TestExperiment.sweeping()
            .runs("dynamic", "executionTime", 3e6)
            .runs("broadcast", "executionTime", 4e6)
            .runs("central-server", "executionTime", 900e6)
            .results();

    assertThat(drawn(outlier))
        .singleElement()
        .asString()
        .contains("bars marked » are cut", "» 900.0");
  }

  @Test
  void manyPointsAreDrawnAtThreeOfThem() {
    TestExperiment experiment = TestExperiment.sweeping("nodes");
    for (int nodes = 1; nodes <= 9; nodes++) {
      Map<String, String> point = Map.of("nodes", Integer.toString(nodes));
      experiment.runsAt(point, "dynamic", "messages", nodes).runsAt(point, "dipc", "messages", 4);
    }

    assertThat(charts(experiment.results()))
        .extracting(Chart::name)
        .containsExactly(
            "messages-nodes-1", "messages-nodes-5", "messages-nodes-9", "messages-by-nodes");
  }
}
