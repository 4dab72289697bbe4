package dsmlab.report.chart;

import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.PointNames;
import dsmlab.report.words.Scale;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One metric of a protocol that is alone against a swept number, with a line for each value of a
 * swept word: multicasts and unicasts in one picture.
 */
final class VariantChart {

  /** The places in the palette of the first lines: blue and orange are far apart for everybody. */
  private static final List<Integer> PLACES = List.of(4, 1, 9, 3, 2, 10);

  private final ResultGrid grid;
  private final PointNames names;
  private final Contestant contestant;
  private final String word;
  private final MetricName metric;
  private final String number;
  private final Point others;
  private final SweptAxis axis;
  private final Map<String, Map<Point, Estimate>> lines = new LinkedHashMap<>();

  /**
   * A chart of a slice of points that differ in two parameters.
   *
   * @param word the one of whose values each has a line; the slice's is the number
   */
  VariantChart(ResultGrid grid, PointNames names, Slice slice, String word, String metric) {
    this.grid = grid;
    this.names = names;
    this.contestant = grid.contestants().getFirst();
    this.word = word;
    this.metric = MetricName.of(metric);
    this.number = slice.axis();
    this.others = slice.others();
    this.axis = SweptAxis.of(grid.valuesOn(number));
    slice.points().forEach(this::add);
  }

  /** How many lines a chart can have. */
  static int linesMax() {
    return PLACES.size();
  }

  private void add(Point point) {
    estimate(point)
        .ifPresent(found ->
            lines
                .computeIfAbsent(point.on(word), value -> new LinkedHashMap<>())
                .put(point, found));
  }

  private Optional<Estimate> estimate(Point point) {
    return grid.estimate(point, contestant, metric.id());
  }

  Chart chart(FileNames files) {
    Scale scale = Scale.of(metric.unit(), largest());
    XYPlot plot = new XYPlot(dataset(scale), xAxis(), yAxis(scale), renderer());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    String title =
        "%s by %s and %s"
            .formatted(Words.capital(metric.name()), names.axis(number), names.axis(word));
    return new Chart(
        files.next(title + " " + names.point(others)),
        title,
        description(),
        new Subject.Compared(number, word, others, metric.id()),
        ChartFrame.around(plot, title, names.point(others), true),
        320);
  }

  private double largest() {
    return lines.values().stream()
        .flatMap(line -> line.values().stream())
        .mapToDouble(Estimate::high)
        .max()
        .orElse(1);
  }

  private YIntervalSeriesCollection dataset(Scale scale) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    lines.forEach((value, line) -> {
      YIntervalSeries series = new YIntervalSeries(names.value(word, value));
      line.forEach((point, estimate) ->
          series.add(
              axis.at(point.on(number)),
              estimate.mean() / scale.size(),
              estimate.low() / scale.size(),
              estimate.high() / scale.size()));
      dataset.addSeries(series);
    });
    return dataset;
  }

  private ValueAxis xAxis() {
    Map<String, Double> ticks = new LinkedHashMap<>();
    axis.ordered().forEach(value -> ticks.put(names.value(number, value), axis.at(value)));
    String note = axis.spacing().note();
    String label = names.axis(number) + (note.isEmpty() ? "" : " (" + note + ")");
    return ChartFrame.styled(new TickedAxis(label, ticks, false, 0.04));
  }

  private ValueAxis yAxis(Scale scale) {
    return ValueAxes.fromZero(metric, scale, largest(), 0.05);
  }

  private XYErrorRenderer renderer() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(true);
    renderer.setCapLength(4);
    renderer.setErrorStroke(Ink.THIN);
    renderer.setDefaultLinesVisible(true);
    for (int series = 0; series < lines.size(); series++) {
      ProtocolStyle style = ProtocolStyle.of(PLACES.get(series), 0);
      renderer.setSeriesPaint(series, style.color());
      renderer.setSeriesShape(series, style.marker());
      renderer.setSeriesStroke(series, style.line());
    }
    return renderer;
  }

  private String description() {
    List<String> told = new ArrayList<>();
    lines.forEach((value, line) ->
        told.add(
            names.value(word, value)
                + " "
                + line.values().stream()
                    .map(estimate -> metric.text(estimate.mean()))
                    .collect(Collectors.joining(", "))));
    return String.join("; ", told) + ".";
  }
}
