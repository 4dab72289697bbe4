package dsmlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.report.content.Provenance;
import dsmlab.report.html.HtmlRenderer;
import dsmlab.scenario.ExperimentResults;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {

  private static final String NASTY = "<script>alert('x')</script>";

  private final Locale before = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private void write(ExperimentResults experiment, Path target) throws Exception {
    write(experiment, target, 2);
  }

  private void write(ExperimentResults experiment, Path target, int jobs) throws Exception {
    Provenance provenance = new Provenance("1.2.3", "dsmlab run x.yaml --seed 7");
    new ReportWriter(TestCatalog.PROTOCOLS, jobs).write(experiment, provenance, target);
  }

  private String page(ExperimentResults experiment) throws Exception {
    write(experiment, folder);
    return Files.readString(folder.resolve("report.html"));
  }

  private static ExperimentResults nasty() {
    return TestExperiment.sweeping(NASTY)
        .called(NASTY)
        .runsAt(Map.of(NASTY, NASTY), "dynamic", "messages", 3)
        .runsAt(Map.of(NASTY, NASTY), NASTY, "messages", 5)
        .failure("dipc", NASTY)
        .results();
  }

  @Test
  void everyFileIsWritten() throws Exception {
    write(SampleExperiment.plain(), folder);

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .contains(
              "summary.json",
              "report.html",
              "charts/execution-time.png",
              "charts/execution-time.svg",
              "charts/messages.png",
              "charts/messages.svg",
              "charts/fault-latency.png",
              "charts/fault-latency.svg",
              "charts/load.png",
              "charts/load.svg",
              "charts/protocol-improved-central-nodes.svg",
              "charts/protocol-improved-central-messages.svg",
              "charts/protocol-improved-central-latency.svg",
              "charts/protocol-improved-central-faults.svg",
              "charts/protocol-improved-central-pages.png")
          .hasSize(2 + 2 * (4 + 3 * 5));
    }
  }

  @Test
  void pageSaysTheVerdictFirst() throws Exception {
    String page = page(SampleExperiment.plain());

    assertThat(page.indexOf("<h2 id=\"section-1-title\">Verdict</h2>"))
        .isPositive()
        .isLessThan(page.indexOf("<svg"));
    assertThat(page)
        .contains("<html lang=\"en\">", "<h1>plain</h1>", "<caption>", "prefers-color-scheme")
        .contains("dsmlab run x.yaml --seed 7", "1.2.3", "Li &amp; Hudak")
        .contains("node 2 waits for page 17 for ever at 1.5ms.");
  }

  @Test
  void eachProtocolHasItsSettingsPromiseAndCharts() throws Exception {
    String page = page(SampleExperiment.fewNodes());
    String section = page.substring(page.indexOf("<h3>improved-central</h3>"));

    assertThat(section)
        .contains("upgrade: resend", "asks whom it knows", "sequential: ", "Li &amp; Hudak")
        .contains("node 0 works for the protocol ", " of the time at nodes 64 and does ")
        .contains("data-chart=\"protocol-improved-central-nodes\"");
  }

  @Test
  void bottlenecksAreNamedInTheVerdict() throws Exception {
    TestExperiment experiment =
        TestExperiment.sweeping()
            .runs("dynamic", "executionTime", 100)
            .runs("broadcast", "executionTime", 200)
            .loads("dynamic", 50, 40, 30)
            .loads("broadcast", 190, 10, 10);

    assertThat(page(experiment.results()))
        .contains("One node does protocol work nearly all the time while others wait for it")
        .contains("broadcast (node 0: 95\u00a0% of the time, the mean of all nodes is 35\u00a0%).");
  }

  @Test
  void namesWithMarkupStayText() throws Exception {
    String page = page(nasty());

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(");
    assertThat(Pattern.compile("<script\\b").matcher(page).results().count()).isEqualTo(3);
    assertThat(Pattern.compile("</script").matcher(page).results().count()).isEqualTo(3);
  }

  @Test
  void pageAsksTheNetworkForNothing() throws Exception {
    String page = page(SampleExperiment.plain());

    assertThat(page).contains("default-src 'none'");
    assertThat(page.replace(HtmlRenderer.library(), "").replaceAll("xmlns(:xlink)?=\"[^\"]*\"", ""))
        .doesNotContain("http:", "https:", "url(h", "@import", " src=");
  }

  @Test
  void idsAreUniqueInThePage() throws Exception {
    String page = page(SampleExperiment.traces());

    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG"})
  void filesDoNotDependOnTheLocale(String tag) throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(SampleExperiment.plain(), folder);
    Locale.setDefault(Locale.forLanguageTag(tag));
    write(SampleExperiment.plain(), other);

    for (String file : new String[] {"summary.json", "report.html", "charts/load.svg"}) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
    }
  }

  @Test
  void filesDoNotDependOnTheNumberOfJobs() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    Path together = Files.createDirectory(folder.resolve("together"));
    write(SampleExperiment.plain(), alone, 1);
    write(SampleExperiment.plain(), together, 4);

    try (Stream<Path> files = Files.walk(alone)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(30)
          .allSatisfy(file ->
              assertThat(together.resolve(alone.relativize(file).toString()))
                  .hasSameBinaryContentAs(file));
    }
  }

  @Test
  void chartThatCannotBeWrittenIsAnIoError() throws Exception {
    Files.createDirectories(folder.resolve("charts/load.png"));

    assertThatThrownBy(() -> write(SampleExperiment.plain(), folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("load.png");
  }

  @Test
  void interruptedWriterDrawsNothingMore() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> write(SampleExperiment.plain(), folder))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void summaryHasEveryMetricWithItsInterval() throws Exception {
    write(
        TestExperiment.sweeping("nodes")
            .runsAt(Map.of("nodes", "4"), "dynamic", "messages", 8, 10, 12, 14, 16)
            .runsAt(Map.of("nodes", "4"), "broadcast", "messages", 20)
            .results(),
        folder);

    JsonNode summary =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));
    JsonNode dynamic = summary.get("results").get(0);
    assertThat(dynamic.get("point").get("nodes").asString()).isEqualTo("4");
    assertThat(dynamic.get("protocol").asString()).isEqualTo("dynamic");
    JsonNode messages = dynamic.get("metrics").get("messages");
    assertThat(messages.get("n").asInt()).isEqualTo(5);
    assertThat(messages.get("mean").asDouble()).isEqualTo(12);
    assertThat(messages.get("halfWidth95").asDouble()).isBetween(3.92647, 3.92649);
    JsonNode single = summary.get("results").get(1).get("metrics").get("messages");
    assertThat(single.get("halfWidth95").isNull()).isTrue();
  }

  @Test
  void anExperimentWithoutAnyFinishedRunStillHasItsReport() throws Exception {
    String page = page(TestExperiment.sweeping().failure("dipc", "it broke.").results());

    assertThat(page).contains("There is nothing to compare.", "it broke.");
    assertThat(folder.resolve("charts")).doesNotExist();
  }

  @Test
  void aProtocolBeyondTheTwelfthHasItsOwnColourInTablesToo() throws Exception {
    String page =
        page(
            TestExperiment.sweeping()
                .runs("dynamic", "messages", 4)
                .runs("zebra", "messages", 3)
                .results());

    assertThat(page).contains("swatch p%s\"".formatted(SampleExperiment.PROTOCOLS.size()));
    assertThat(page).doesNotContain("swatch p0\"");
  }

  @Test
  void aProtocolAloneHasNoWinners() throws Exception {
    String page =
        page(
            TestExperiment.sweeping("nodes")
                .runsAt(Map.of("nodes", "2"), "dipc", "messages", 4)
                .runsAt(Map.of("nodes", "4"), "dipc", "messages", 6)
                .results());

    assertThat(page).contains("dipc meets no other protocol here").doesNotContain("Winners");
  }

  @Test
  void notesOfManyRunsAreFoldedBehindTheFigures() throws Exception {
    TestExperiment experiment = TestExperiment.sweeping("nodes");
    for (int nodes = 1; nodes <= 9; nodes++) {
      String value = Integer.toString(nodes);
      experiment
          .runsAt(Map.of("nodes", value), "dipc", "messages", nodes)
          .notes("nodes", value, "node " + value + " crashed");
    }

    String page = page(experiment.results());

    assertThat(page.indexOf("Over the sweep")).isBetween(0, page.indexOf("node 1 crashed"));
    assertThat(page).contains("<summary>What happened in single runs</summary>");
  }
}
