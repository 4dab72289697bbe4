package dsmlab.report.chart;

import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.stats.Theory;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What theory says of a metric: a dashed line in a darker shade of each protocol's colour, or a
 * stroke for each value where the axis has words.
 */
final class ModelLines {

  private static final Shape STROKE = new Rectangle2D.Double(-6, -0.8, 12, 1.6);

  private final ResultGrid grid;
  private final Styles styles;
  private final Slice slice;
  private final SweptAxis axis;
  private final Theory theory;

  ModelLines(ResultGrid grid, Styles styles, Slice slice, SweptAxis axis, String metric) {
    this.grid = grid;
    this.styles = styles;
    this.slice = slice;
    this.axis = axis;
    this.theory = Theory.of(grid, metric);
  }

  /** What the second line of the chart says of it; nothing when theory says nothing. */
  String note() {
    return values().isEmpty() ? "" : "; dashed: " + theory.words();
  }

  /** All values of the theory; empty when it says nothing. */
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (Contestant contestant : grid.contestants()) {
      slice.points().forEach(point -> mean(point, contestant).ifPresent(values::add));
    }
    return values;
  }

  private Optional<Double> mean(Point point, Contestant contestant) {
    if (!grid.metrics().contains(theory.metric())) {
      return Optional.empty(); // else messages that nobody tells of would count as none
    }
    return grid.estimate(point, contestant, theory.metric()).map(Estimate::mean);
  }

  /** Draws the lines on top of those of the measured values. */
  void addTo(XYPlot plot, Scale scale) {
    if (values().isEmpty()) {
      return;
    }
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(axis.isNumeric(), !axis.isNumeric());
    for (Contestant contestant : grid.contestants()) {
      int series = dataset.getSeriesCount();
      dataset.addSeries(line(contestant, series, scale));
      renderer.setSeriesPaint(series, styles.of(contestant).color().darker().darker());
      renderer.setSeriesStroke(series, Ink.DASHED);
      renderer.setSeriesShape(series, STROKE);
    }
    renderer.setDefaultSeriesVisibleInLegend(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(1, dataset);
    plot.setRenderer(1, renderer);
  }

  private XYSeries line(Contestant contestant, int place, Scale scale) {
    XYSeries series = new XYSeries(contestant.label() + " by theory");
    double shift = axis.shift(place, grid.contestants().size());
    for (Point point : slice.points()) {
      double x = axis.at(point.on(slice.axis())) + shift;
      mean(point, contestant).ifPresent(value -> series.add(x, value / scale.size()));
    }
    return series;
  }
}
