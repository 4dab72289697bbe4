package dsmlab.report;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.chart.Chart;
import dsmlab.report.chart.ChartSet;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes everything that is derived from results: summary, charts and page. */
public final class ReportWriter {

  private final Catalog<ProtocolDescriptor<?>> protocols;
  private final int jobs;

  /**
   * Makes a writer.
   *
   * @param protocols the registered protocols: their facts, and by their order their colours
   * @param jobs how many charts are drawn at a time; the files do not depend on it
   */
  public ReportWriter(Catalog<ProtocolDescriptor<?>> protocols, int jobs) {
    this.protocols = protocols;
    this.jobs = jobs;
  }

  /**
   * Writes {@code summary.json}, {@code report.html} and {@code charts/*} into a folder.
   *
   * @param folder an existing folder
   * @throws InterruptedException when the calling thread was interrupted
   */
  public void write(ExperimentResults experiment, Provenance provenance, Path folder)
      throws IOException, InterruptedException {
    Results results = Results.of(experiment, protocols);
    SummaryJson.write(results, folder.resolve("summary.json"));
    Drawings drawings = draw(results);
    Map<String, String> images =
        new ChartFiles(folder.resolve("charts"), jobs).write(drawings.all());
    String page = page(results, drawings, provenance, images);
    Files.writeString(folder.resolve("report.html"), page);
  }

  private static Drawings draw(Results results) {
    if (!ChartFonts.areThere()) {
      return Drawings.none(ChartFonts.MISSING);
    }
    ChartSet set = new ChartSet(results.grid(), results.names(), results.colors());
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
