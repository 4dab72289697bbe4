package dsmlab.report.chart;

import dsmlab.machine.RunResult;
import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.BusyNodes;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.stats.Theory;
import dsmlab.report.stats.TiedAxes;
import dsmlab.report.words.PointNames;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charts of an experiment. */
public final class ChartSet {

  /** With more points than this, bars are drawn for the first, the middle and the last one. */
  public static final int POINTS_MAX = 6;

  /** At most so many slices of a sweep are drawn. */
  public static final int SLICES_MAX = 4;

  private static final List<String> SWEPT =
      List.of("executionTime", "messages", "bytes", "faultLatency.mean", "serviceTime.max");

  /** What a protocol that is alone is shown of, a line for each value of a swept word. */
  private static final List<String> COMPARED =
      List.of(
          "firstReply.mean",
          "lastReply.mean",
          "lostWork",
          "rolledBackCheckpoints",
          "executionTime");

  private final ResultGrid grid;
  private final PointNames names;
  private final Styles styles;
  private final TiedAxes tied;
  private final FileNames files = new FileNames();

  /**
   * Prepares the charts.
   *
   * @param colors the colours of the contestants
   */
  public ChartSet(ResultGrid grid, PointNames names, ContestantColors colors) {
    this.grid = grid;
    this.names = names;
    this.tied = new TiedAxes(grid);
    this.styles = new Styles(colors, grid.contestants());
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
    new SettlingChart(place).chart().ifPresent(charts::add);
    return charts;
  }

  /** The charts of one protocol; details are those of the last drawn point. */
  public List<Chart> of(Contestant contestant) {
    List<Point> points = at(contestant, drawnPoints());
    Portrait portrait =
        new Portrait(grid, names, contestant, styles.of(contestant).color(), points);
    List<Chart> charts = new ArrayList<>();
    portrait
        .last()
        .flatMap(BusyNodes::of)
        .ifPresent(busy -> charts.add(new NodesChart(portrait, busy).chart(files)));
    new MixChart(portrait, at(contestant, grid.points())).chart(files).ifPresent(charts::add);
    new DistributionChart(portrait).chart(files).ifPresent(charts::add);
    portrait.last().ifPresent(run -> charts.addAll(details(portrait, run)));
    return charts;
  }

  private List<Chart> details(Portrait portrait, RunResult run) {
    List<Chart> charts = new ArrayList<>();
    if (run.course().steps().stream().anyMatch(step -> step.faults() > 0)) {
      charts.add(new CourseChart(portrait, run.course()).chart(files));
    }
    if (!run.hottestPages().isEmpty()) {
      charts.add(new PagesChart(portrait, run.hottestPages()).chart(files));
    }
    return charts;
  }

  private List<Point> at(Contestant contestant, List<Point> points) {
    return points.stream().filter(point -> !grid.runs(point, contestant).isEmpty()).toList();
  }

  /** The charts against each swept parameter that has more than one value. */
  public List<Chart> sweeps() {
    List<Chart> charts = new ArrayList<>(comparisons());
    for (String axis : sweptAxes()) {
      slices(axis).stream().limit(SLICES_MAX).forEach(slice -> charts.addAll(against(slice)));
    }
    return charts;
  }

  /** Where one protocol is alone, a swept word takes the place of the others. */
  private List<Chart> comparisons() {
    Map<Boolean, List<String>> byKind =
        sweptAxes().stream()
            .collect(
                Collectors.partitioningBy(axis -> SweptAxis.of(grid.valuesOn(axis)).isNumeric()));
    List<String> numbers = byKind.getOrDefault(true, List.of());
    List<String> words = byKind.getOrDefault(false, List.of());
    boolean alone = grid.contestants().size() == 1 && !numbers.isEmpty() && words.size() == 1;
    return alone && grid.valuesOn(words.getFirst()).size() <= VariantChart.linesMax()
        ? comparisons(numbers.getFirst(), words.getFirst())
        : List.of();
  }

  private List<Chart> comparisons(String number, String word) {
    Map<Point, List<Point>> byOthers =
        pointsBy(point -> tied.others(tied.others(point, number), word));
    return COMPARED.stream()
        .filter(metric -> grid.points().stream().anyMatch(point -> grid.isTelling(point, metric)))
        .flatMap(metric ->
            byOthers.entrySet().stream()
                .limit(SLICES_MAX)
                .map(slice -> new Slice(number, slice.getKey(), slice.getValue()))
                .map(slice -> new VariantChart(grid, names, slice, word, metric).chart(files)))
        .toList();
  }

  /** How many slices of the sweep are not drawn. */
  public int omittedSlices() {
    return sweptAxes().stream()
        .mapToInt(axis -> Math.max(0, slices(axis).size() - SLICES_MAX))
        .sum();
  }

  /** Numbers, over which lines can be drawn, come before words. */
  private List<String> sweptAxes() {
    return grid.axes().stream()
        .filter(axis -> grid.valuesOn(axis).size() > 1 && !tied.isFollower(axis))
        .sorted(Comparator.comparing(axis -> !SweptAxis.of(grid.valuesOn(axis)).isNumeric()))
        .toList();
  }

  /** Where a constraint leaves one point only, nothing goes from point to point. */
  private List<Slice> slices(String axis) {
    Map<Point, List<Point>> byOthers = pointsBy(point -> tied.others(point, axis));
    return byOthers.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new Slice(axis, entry.getKey(), entry.getValue()))
        .toList();
  }

  private Map<Point, List<Point>> pointsBy(UnaryOperator<Point> key) {
    return grid.points().stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  /** The headline metrics, and those of which theory says something. */
  private Stream<String> swept() {
    Stream<String> modelled =
        grid.metrics().stream().filter(Theory::isTheory).map(Theory::measured);
    return Stream.concat(modelled, SWEPT.stream()).distinct();
  }

  private List<Chart> against(Slice slice) {
    return swept()
        .filter(metric -> slice.points().stream().anyMatch(point -> grid.isTelling(point, metric)))
        .map(metric -> new SweepChart(grid, names, styles, slice, metric).chart(files))
        .toList();
  }
}
