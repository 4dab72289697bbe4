package dsmlab.report.chart;

import dsmlab.machine.RunResult;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * What the charts of one protocol are drawn from.
 *
 * @param color the colour of the protocol
 * @param points those at which it has a run, of which details are shown
 */
record Portrait(
    ResultGrid grid, PointNames names, Contestant contestant, Color color, List<Point> points) {

  Portrait {
    points = List.copyOf(points);
  }

  String label() {
    return contestant.label();
  }

  /** The first replication at the last of the points: the largest where sizes are swept. */
  Optional<RunResult> last() {
    return points.isEmpty() ? Optional.empty() : run(points.getLast());
  }

  Optional<RunResult> run(Point point) {
    return grid.firstRun(point, contestant);
  }

  double mean(Point point, String metric) {
    return grid.mean(point, contestant, metric);
  }

  /** How a point is called beside others. */
  String name(Point point) {
    String name = names.point(point);
    return name.isEmpty() ? label() : name;
  }

  /** The second line of a chart about the last point. */
  String subtitle(String note) {
    String where = names.point(points.getLast());
    return (where.isEmpty() ? "" : where + ": ") + runs() + note;
  }

  /** Of which run details are. */
  String runs() {
    boolean single = points.stream().allMatch(point -> grid.runs(point, contestant).size() <= 1);
    return single ? "one run" : "first replication";
  }
}
