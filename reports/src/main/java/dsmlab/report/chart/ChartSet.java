package dsmlab.report.chart;

import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ProtocolPlaces;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.PointNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charts of an experiment. */
public final class ChartSet {

  /** With more points than this, bars are drawn for the first, the middle and the last one. */
  public static final int POINTS_MAX = 6;

  /** At most so many slices of a sweep are drawn. */
  public static final int SLICES_MAX = 4;

  private static final List<String> SWEPT =
      List.of(
          "executionTime",
          "accessCost",
          "messages",
          "bytes",
          "faultLatency.mean",
          "serviceTime.max");

  private final ResultGrid grid;
  private final PointNames names;
  private final Styles styles;
  private final FileNames files = new FileNames();

  /**
   * Prepares the charts.
   *
   * @param places the places of the protocols, which fix their colours
   */
  public ChartSet(ResultGrid grid, PointNames names, ProtocolPlaces places) {
    this.grid = grid;
    this.names = names;
    this.styles = new Styles(places, grid.contestants());
  }

  /** The points for which bars are drawn. */
  public List<Point> drawnPoints() {
    List<Point> points = grid.points();
    return points.size() <= POINTS_MAX
        ? points
        : List.of(points.getFirst(), points.get(points.size() / 2), points.getLast());
  }

  /** The charts of one point: time, messages, latency, load, as far as they were measured. */
  public List<Chart> at(Point point) {
    String suffix = grid.points().size() == 1 ? "" : "-" + files.next(names.point(point));
    Place place = new Place(grid, names, styles, point, suffix);
    List<Chart> charts = new ArrayList<>();
    if (grid.isTelling(point, "executionTime")) {
      charts.add(new MetricChart(place, "executionTime").chart());
    }
    if (grid.isTelling(point, "messages")) {
      charts.add(new MessageChart(place).chart());
    }
    if (grid.isTelling(point, "faultLatency.p50")) {
      charts.add(new LatencyChart(place).chart());
    }
    new LoadChart(place).chart().ifPresent(charts::add);
    return charts;
  }

  /** The charts against each swept parameter that has more than one value. */
  public List<Chart> sweeps() {
    List<Chart> charts = new ArrayList<>();
    for (String axis : grid.axes()) {
      if (grid.valuesOn(axis).size() > 1) {
        slices(axis).stream().limit(SLICES_MAX).forEach(slice -> charts.addAll(against(slice)));
      }
    }
    return charts;
  }

  /** How many slices of the sweep are not drawn. */
  public int omittedSlices() {
    return grid.axes().stream()
        .filter(axis -> grid.valuesOn(axis).size() > 1)
        .mapToInt(axis -> Math.max(0, slices(axis).size() - SLICES_MAX))
        .sum();
  }

  private List<Slice> slices(String axis) {
    Map<Point, List<Point>> byOthers = new LinkedHashMap<>();
    for (Point point : grid.points()) {
      byOthers.computeIfAbsent(point.without(axis), others -> new ArrayList<>()).add(point);
    }
    return byOthers.entrySet().stream()
        .map(entry -> new Slice(axis, entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Chart> against(Slice slice) {
    return SWEPT.stream()
        .filter(metric -> slice.points().stream().anyMatch(point -> grid.isTelling(point, metric)))
        .map(metric -> new SweepChart(grid, names, styles, slice, metric).chart(files))
        .toList();
  }
}
