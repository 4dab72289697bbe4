package dsmlab.report.chart;

import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What a closed form says of a metric: a dashed line in a darker shade of each protocol's colour.
 */
final class ModelLines {

  private static final String SUFFIX = ".model";

  private final ResultGrid grid;
  private final Styles styles;
  private final Slice slice;
  private final SweptAxis axis;
  private final String metric;

  ModelLines(ResultGrid grid, Styles styles, Slice slice, SweptAxis axis, String metric) {
    this.grid = grid;
    this.styles = styles;
    this.slice = slice;
    this.axis = axis;
    this.metric = metric + SUFFIX;
  }

  /** All values of the model; empty when it says nothing or cannot be drawn as lines. */
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (Contestant contestant : axis.isNumeric() ? grid.contestants() : List.<Contestant>of()) {
      slice.points().forEach(point -> mean(point, contestant).ifPresent(values::add));
    }
    return values;
  }

  private Optional<Double> mean(Point point, Contestant contestant) {
    return grid.estimate(point, contestant, metric).map(Estimate::mean);
  }

  /** Draws the lines on top of those of the measured values. */
  void addTo(XYPlot plot, Scale scale) {
    if (values().isEmpty()) {
      return;
    }
    XYSeriesCollection dataset = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (Contestant contestant : grid.contestants()) {
      int series = dataset.getSeriesCount();
      dataset.addSeries(line(contestant, scale));
      renderer.setSeriesPaint(series, styles.of(contestant).color().darker().darker());
      renderer.setSeriesStroke(series, Ink.DASHED);
    }
    renderer.setDefaultSeriesVisibleInLegend(false);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDataset(1, dataset);
    plot.setRenderer(1, renderer);
  }

  private XYSeries line(Contestant contestant, Scale scale) {
    XYSeries series = new XYSeries(contestant.label() + SUFFIX);
    for (Point point : slice.points()) {
      double x = axis.at(point.on(slice.axis()));
      mean(point, contestant).ifPresent(value -> series.add(x, value / scale.size()));
    }
    return series;
  }
}
