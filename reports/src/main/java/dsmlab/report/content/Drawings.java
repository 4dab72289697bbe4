package dsmlab.report.content;

import dsmlab.report.chart.Chart;
import dsmlab.report.part.Part.Figure;
import dsmlab.report.part.Part.Gallery;
import dsmlab.report.stats.Point;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The charts of a report.
 *
 * @param at the charts of each point that has some
 * @param sweeps the charts against swept parameters
 * @param protocols the charts of each protocol
 * @param note what is missing and why, may be empty
 */
public record Drawings(
    Map<Point, List<Chart>> at,
    List<Chart> sweeps,
    Map<Contestant, List<Chart>> protocols,
    String note) {

  /** No charts. */
  public static Drawings none(String why) {
    return new Drawings(Map.of(), List.of(), Map.of(), why);
  }

  /** Every chart. */
  public List<Chart> all() {
    List<Chart> all = new ArrayList<>();
    at.values().forEach(all::addAll);
    all.addAll(sweeps);
    protocols.values().forEach(all::addAll);
    return all;
  }

  static Gallery gallery(List<Chart> charts) {
    return new Gallery(charts.stream().map(Drawings::figure).toList());
  }

  private static Figure figure(Chart chart) {
    return new Figure(chart.name(), chart.title(), chart.description());
  }
}
