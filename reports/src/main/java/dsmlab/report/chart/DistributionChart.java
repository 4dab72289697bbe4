package dsmlab.report.chart;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.report.stats.Point;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Which share of a protocol's faults took at most how long: a line per point. */
final class DistributionChart {

  private final Portrait portrait;
  private final List<Point> points;
  private final List<Double> nanos = new ArrayList<>();

  DistributionChart(Portrait portrait) {
    this.portrait = portrait;
    this.points = portrait.points().stream().filter(point -> !steps(point).isEmpty()).toList();
    points.forEach(point -> steps(point).forEach(step -> nanos.add(step.nanos())));
  }

  /** The steps that have a place on a logarithmic axis. */
  private List<LatencyStep> steps(Point point) {
    return portrait.run(point).map(RunResult::faultLatencies).orElse(List.of()).stream()
        .filter(step -> step.nanos() > 0)
        .toList();
  }

  /** Empty when no fault took any time. */
  Optional<Chart> chart(FileNames files) {
    return points.isEmpty() ? Optional.empty() : Optional.of(drawn(files));
  }

  private Chart drawn(FileNames files) {
    List<Double> sorted = nanos.stream().sorted().toList();
    Scale scale = Scale.of("ns", sorted.get(sorted.size() / 2));
    MetricName latency = new MetricName("faultLatency", "ns", "fault latency", "", "");
    XYPlot plot =
        new XYPlot(
            dataset(scale),
            ValueAxes.logarithmic(latency, scale, sorted.getFirst(), sorted.getLast()),
            ValueAxes.between("% of the faults", 0, 100),
            renderer());
    plot.setDomainGridlinePaint(Ink.GRID);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setDomainGridlineStroke(Ink.THIN);
    String title = "Fault latency of " + portrait.label() + ", cumulative";
    return new Chart(
        files.next("protocol " + portrait.label() + " latency"),
        title,
        description(),
        new Subject.Distribution(portrait.label()),
        framed(plot, title),
        260 + 18 * ((points.size() + 1) / 2));
  }

  /** The last number of the axis needs room beside it. */
  private JFreeChart framed(XYPlot plot, String title) {
    JFreeChart chart = ChartFrame.around(plot, title, portrait.runs(), points.size() > 1);
    plot.setInsets(new RectangleInsets(6, 0, 0, 10));
    return chart;
  }

  private XYSeriesCollection dataset(Scale scale) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (Point point : points) {
      XYSeries series = new XYSeries(portrait.name(point), false, true);
      steps(point).forEach(step -> series.add(step.nanos() / scale.size(), step.percentile()));
      dataset.addSeries(series);
    }
    return dataset;
  }

  private XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int series = 0; series < points.size(); series++) {
      double strength = (series + 1.0) / points.size();
      renderer.setSeriesPaint(series, Palette.blend(Ink.SHADE, portrait.color(), strength));
      renderer.setSeriesStroke(series, Ink.LINE);
    }
    return renderer;
  }

  private String description() {
    return points.stream()
        .map(point ->
            "%s: half of the faults took at most %s"
                .formatted(portrait.name(point), Quantity.text(median(point), "ns")))
        .collect(Collectors.joining("; ", "", "."));
  }

  private double median(Point point) {
    return steps(point).stream()
        .filter(step -> step.percentile() >= 50)
        .mapToDouble(LatencyStep::nanos)
        .findFirst()
        .orElse(0);
  }
}
