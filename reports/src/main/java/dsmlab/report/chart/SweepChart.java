package dsmlab.report.chart;

import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.PointNames;
import dsmlab.report.words.RunCounts;
import dsmlab.report.words.Scale;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One metric against one swept parameter: a line per protocol, a whisker per interval. */
final class SweepChart {

  /** Values that differ by more than this factor are drawn on a logarithmic axis. */
  private static final double LOG_FROM = 40;

  private final ResultGrid grid;
  private final PointNames names;
  private final Styles styles;
  private final Slice slice;
  private final MetricName metric;
  private final SweptAxis axis;
  private final ModelLines model;
  private final List<Double> values = new ArrayList<>();

  /**
   * The points of a chart.
   *
   * @param axis the swept path on the x axis
   * @param others the values of the other axes
   * @param points the points that agree with those
   */
  record Slice(String axis, Point others, List<Point> points) {}

  SweepChart(ResultGrid grid, PointNames names, Styles styles, Slice slice, String metric) {
    this.grid = grid;
    this.names = names;
    this.styles = styles;
    this.slice = slice;
    this.metric = MetricName.of(metric);
    this.axis = SweptAxis.of(grid.valuesOn(slice.axis()));
    this.model = new ModelLines(grid, styles, slice, axis, metric);
    values.addAll(model.values());
    for (Point point : slice.points()) {
      for (Contestant contestant : grid.contestants()) {
        grid.estimate(point, contestant, metric).ifPresent(estimate -> values.add(estimate.high()));
      }
    }
  }

  Chart chart(FileNames files) {
    Scale scale = Scale.of(metric.unit(), largest());
    XYPlot plot = new XYPlot(dataset(scale), xAxis(), yAxis(scale), renderer());
    model.addTo(plot, scale);
    new BestMarks(grid, slice, axis).addTo(plot, metric.id());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    String title = "%s by %s".formatted(Words.capital(metric.name()), names.axis(slice.axis()));
    int legendRows = (grid.contestants().size() + 1) / 2;
    return new Chart(
        files.next(title + " " + names.point(slice.others())),
        title,
        description(),
        new Subject.Swept(slice.axis(), slice.others(), metric.id()),
        ChartFrame.around(plot, title, subtitle(), true),
        300 + 18 * legendRows);
  }

  private double largest() {
    return values.stream().mapToDouble(value -> value).max().orElse(1);
  }

  private YIntervalSeriesCollection dataset(Scale scale) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (Contestant contestant : grid.contestants()) {
      YIntervalSeries series = new YIntervalSeries(contestant.label());
      double shift = axis.shift(dataset.getSeriesCount(), grid.contestants().size());
      for (Point point : slice.points()) {
        double x = axis.at(point.on(slice.axis())) + shift;
        grid.estimate(point, contestant, metric.id()).ifPresent(e -> add(series, x, e, scale));
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private static void add(YIntervalSeries series, double x, Estimate estimate, Scale scale) {
    double size = scale.size();
    series.add(x, estimate.mean() / size, estimate.low() / size, estimate.high() / size);
  }

  private ValueAxis xAxis() {
    Map<String, Double> ticks = new LinkedHashMap<>();
    List<String> ordered = axis.ordered();
    ordered.forEach(value -> ticks.put(names.value(slice.axis(), value), axis.at(value)));
    String note = axis.spacing().note();
    String label = names.axis(slice.axis()) + (note.isEmpty() ? "" : " (" + note + ")");
    double margin = axis.isNumeric() ? 0.04 : 0.5 / Math.max(1, ticks.size() - 1);
    return ChartFrame.styled(new TickedAxis(label, ticks, !axis.isNumeric(), margin));
  }

  private ValueAxis yAxis(Scale scale) {
    double least = values.stream().mapToDouble(value -> value).min().orElse(0);
    return least > 0 && largest() / least > LOG_FROM
        ? ValueAxes.logarithmic(metric, scale, least, largest())
        : ValueAxes.fromZero(metric, scale, largest(), 0.05);
  }

  private XYErrorRenderer renderer() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(true);
    renderer.setCapLength(4);
    renderer.setErrorStroke(Ink.THIN);
    renderer.setDefaultLinesVisible(axis.isNumeric());
    List<Contestant> contestants = grid.contestants();
    for (int series = 0; series < contestants.size(); series++) {
      ProtocolStyle style = styles.of(contestants.get(series));
      renderer.setSeriesPaint(series, style.color());
      renderer.setSeriesShape(series, style.marker());
      renderer.setSeriesStroke(series, style.line());
    }
    return renderer;
  }

  private String subtitle() {
    String where = names.point(slice.others());
    RunCounts n =
        RunCounts.of(
            slice.points().stream()
                .flatMap(
                    point -> grid.contestants().stream().map(who -> grid.runs(point, who).size()))
                .filter(count -> count > 0)
                .toList());
    String runs =
        n.areSingle()
            ? "one run each"
            : "mean of n = %s runs, whisker: 95 %% interval".formatted(n);
    return (where.isEmpty() ? runs : where + ": " + runs) + model.note();
  }

  private String description() {
    return grid.contestants().stream().map(this::line).collect(Collectors.joining("; ")) + ".";
  }

  private String line(Contestant contestant) {
    String figures =
        slice.points().stream()
            .map(point -> metric.text(grid.mean(point, contestant, metric.id())))
            .collect(Collectors.joining(", "));
    return contestant.label() + " " + figures;
  }
}
