package dsmlab.report.content;

import dsmlab.report.chart.Chart;
import dsmlab.report.part.Part.Figure;
import dsmlab.report.stats.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The charts of a report.
 *
 * @param at the charts of each point that has some
 * @param sweeps the charts against swept parameters
 * @param note what is missing and why, may be empty
 */
public record Drawings(Map<Point, List<Chart>> at, List<Chart> sweeps, String note) {

  /** No charts. */
  public static Drawings none(String why) {
    return new Drawings(Map.of(), List.of(), why);
  }

  /** Every chart. */
  public List<Chart> all() {
    List<Chart> all = new ArrayList<>();
    at.values().forEach(all::addAll);
    all.addAll(sweeps);
    return all;
  }

  static Figure figure(Chart chart) {
    return new Figure(chart.name(), chart.title(), chart.description());
  }
}
