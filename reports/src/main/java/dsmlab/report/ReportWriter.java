package dsmlab.report;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.chart.Chart;
import dsmlab.report.chart.ChartSet;
import dsmlab.report.chart.PngImage;
import dsmlab.report.chart.SvgImage;
import dsmlab.report.content.Drawings;
import dsmlab.report.content.PageContent;
import dsmlab.report.content.Provenance;
import dsmlab.report.content.Results;
import dsmlab.report.html.HtmlRenderer;
import dsmlab.report.html.Page;
import dsmlab.report.live.LiveJson;
import dsmlab.report.stats.Point;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import dsmlab.sim.settings.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes everything that is derived from results: summary, charts and page. */
public final class ReportWriter {

  private final Catalog<ProtocolDescriptor<?>> protocols;

  /**
   * Makes a writer.
   *
   * @param protocols the registered protocols: their facts, and by their order their colours
   */
  public ReportWriter(Catalog<ProtocolDescriptor<?>> protocols) {
    this.protocols = protocols;
  }

  /**
   * Writes {@code summary.json}, {@code report.html} and {@code charts/*} into a folder.
   *
   * @param folder an existing folder
   */
  public void write(ExperimentResults experiment, Provenance provenance, Path folder)
      throws IOException {
    Results results = Results.of(experiment, protocols);
    SummaryJson.write(results, folder.resolve("summary.json"));
    Drawings drawings = draw(results);
    Map<String, String> images = writeCharts(drawings.all(), folder.resolve("charts"));
    String page = page(results, drawings, provenance, images);
    Files.writeString(folder.resolve("report.html"), page);
  }

  private static Drawings draw(Results results) {
    if (!ChartFonts.areThere()) {
      return Drawings.none(ChartFonts.MISSING);
    }
    ChartSet set = new ChartSet(results.grid(), results.names(), results.places());
    Map<Point, List<Chart>> byPoint = new LinkedHashMap<>();
    set.drawnPoints().forEach(point -> byPoint.put(point, set.at(point)));
    List<Chart> sweeps = set.sweeps();
    Map<Contestant, List<Chart>> byProtocol = new LinkedHashMap<>();
    results.grid().contestants().forEach(who -> byProtocol.put(who, set.of(who)));
    return new Drawings(byPoint, sweeps, byProtocol, note(set));
  }

  private static String note(ChartSet set) {
    int omitted = set.omittedSlices();
    return omitted == 0
        ? ""
        : "Charts of %s more slices of the sweep are left out: summary.json has their figures."
            .formatted(omitted);
  }

  private static Map<String, String> writeCharts(List<Chart> charts, Path folder)
      throws IOException {
    Map<String, String> elements = new LinkedHashMap<>();
    if (!charts.isEmpty()) {
      Files.createDirectories(folder);
    }
    for (Chart chart : charts) {
      String element = SvgImage.element(chart, "c" + (elements.size() + 1));
      elements.put(chart.name(), element);
      Files.writeString(folder.resolve(chart.name() + ".svg"), SvgImage.PROLOGUE + element);
      try (OutputStream output = Files.newOutputStream(folder.resolve(chart.name() + ".png"))) {
        PngImage.write(chart, output);
      }
    }
    return elements;
  }

  private static String page(
      Results results, Drawings drawings, Provenance provenance, Map<String, String> images) {
    PageContent content = new PageContent(results, drawings, provenance);
    Scenario scenario = results.experiment().scenario();
    Page page =
        new Page(
            scenario.name(),
            scenario.description(),
            content.extent(),
            content.sections(),
            images,
            LiveJson.of(results, drawings),
            HtmlRenderer.library(),
            HtmlRenderer.style(),
            HtmlRenderer.script());
    return new HtmlRenderer().render(page);
  }
}
