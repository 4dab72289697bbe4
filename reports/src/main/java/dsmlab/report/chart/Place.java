package dsmlab.report.chart;

import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import dsmlab.report.words.RunCounts;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;

/**
 * One point of a sweep, from which a chart is drawn.
 *
 * @param suffix what tells its files from those of other points, empty when there is one point
 */
record Place(ResultGrid grid, PointNames names, Styles styles, Point point, String suffix) {

  /** The protocols that have a run here. */
  List<Contestant> contestants() {
    return grid.contestants().stream()
        .filter(contestant -> !grid.runs(point, contestant).isEmpty())
        .toList();
  }

  double mean(Contestant contestant, String metric) {
    return grid.mean(point, contestant, metric);
  }

  double largest(String metric) {
    return contestants().stream().mapToDouble(who -> mean(who, metric)).max().orElse(0);
  }

  /** Where bars of a metric are to be cut. */
  Cut cut(String metric) {
    return Cut.of(contestants().stream().map(who -> mean(who, metric)).toList());
  }

  /** Where and how often was measured: the second line of every chart. */
  String subtitle(String interval) {
    String where = names.point(point);
    return where.isEmpty() ? runs(interval) : where + ": " + runs(interval);
  }

  /** The same for what is not averaged but taken from the first replication. */
  String subtitleOfFirst(String note) {
    String where = names.point(point);
    String runs = runs("").startsWith("one") ? "one run each" : "first replication";
    return (where.isEmpty() ? runs : where + ": " + runs) + note;
  }

  private String runs(String interval) {
    RunCounts n =
        RunCounts.of(contestants().stream().map(who -> grid.runs(point, who).size()).toList());
    return n.areSingle() ? "one run each" : "mean of n = %s runs%s".formatted(n, interval);
  }
}
