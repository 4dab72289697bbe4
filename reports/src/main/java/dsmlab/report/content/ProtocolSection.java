package dsmlab.report.content;

import dsmlab.machine.RunResult;
import dsmlab.report.chart.Chart;
import dsmlab.report.part.Part;
import dsmlab.report.part.Part.Fold;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Section;
import dsmlab.report.stats.Point;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;

/** Everything about one protocol: what it is, what it sends, who works, which pages are hot. */
final class ProtocolSection {

  private final Results results;
  private final Contestant contestant;
  private final List<Chart> charts;

  ProtocolSection(Results results, Contestant contestant, List<Chart> charts) {
    this.results = results;
    this.contestant = contestant;
    this.charts = charts;
  }

  /**
   * The section.
   *
   * @param points those whose nodes and pages are shown
   */
  Section section(List<Point> points) {
    List<Part> parts = new ArrayList<>();
    parts.add(new ProtocolFacts(results, contestant).facts(points));
    if (!charts.isEmpty()) {
      parts.add(Drawings.gallery(charts));
    }
    parts.add(new Grid(new MessageMix(results, contestant).table()));
    for (Point point : points) {
      results.grid().firstRun(point, contestant).ifPresent(run -> parts.add(details(point, run)));
    }
    return new Section(contestant.label(), parts);
  }

  private Fold details(Point point, RunResult run) {
    String where = results.names().point(point);
    String title = "Nodes, latencies and pages" + (where.isEmpty() ? "" : " at " + where);
    List<Part> parts = new ArrayList<>();
    if (!run.nodes().isEmpty()) {
      parts.add(new Grid(RunTables.nodes(run.nodes())));
    }
    if (!run.faultLatencies().isEmpty()) {
      parts.add(new Grid(RunTables.latencies(run.faultLatencies())));
    }
    if (!run.hottestPages().isEmpty()) {
      parts.add(new Grid(RunTables.pages(run.hottestPages())));
    }
    return new Fold(title, parts);
  }
}
