package dsmlab.report.chart;

import dsmlab.report.stats.Estimate;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Paint;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** One metric at one point: a bar per protocol with the interval of its mean. */
final class MetricChart {

  private final Place place;
  private final MetricName metric;
  private final Scale scale;
  private final DefaultStatisticalCategoryDataset dataset = new DefaultStatisticalCategoryDataset();

  MetricChart(Place place, String metric) {
    this.place = place;
    this.metric = MetricName.of(metric);
    this.scale = Scale.of(this.metric.unit(), place.largest(metric));
    for (Contestant contestant : place.contestants()) {
      place.grid().estimate(place.point(), contestant, metric).ifPresent(e -> add(contestant, e));
    }
  }

  private void add(Contestant contestant, Estimate estimate) {
    Double half =
        estimate.halfWidth95().isPresent()
            ? estimate.halfWidth95().getAsDouble() / scale.size()
            : null;
    dataset.add((Double) (estimate.mean() / scale.size()), half, metric.name(), contestant.label());
  }

  Chart chart() {
    ProtocolBars bars =
        new ProtocolBars(
            dataset,
            ValueAxes.fromZero(metric, scale, largestHigh(), ProtocolBars.ROOM),
            new Renderer());
    for (Contestant contestant : place.contestants()) {
      place
          .grid()
          .estimate(place.point(), contestant, metric.id())
          .ifPresent(e -> label(bars, contestant, e));
    }
    return new Chart(
        FileNames.of(metric.id()) + place.suffix(),
        metric.title(),
        Descriptions.of(place, metric),
        ChartFrame.around(
            bars.plot(), metric.title(), place.subtitle(", whisker: 95 % interval"), false),
        ProtocolBars.height(place.contestants().size(), 105));
  }

  private double largestHigh() {
    return place.contestants().stream()
        .flatMap(who -> place.grid().estimate(place.point(), who, metric.id()).stream())
        .mapToDouble(Estimate::high)
        .max()
        .orElse(0);
  }

  private void label(ProtocolBars bars, Contestant contestant, Estimate estimate) {
    String text = " " + scale.text(estimate.mean());
    bars.label(contestant.label(), text, estimate.high() / scale.size());
  }

  /** Bars in the colours of their protocols. */
  private final class Renderer extends StatisticalBarRenderer {

    private static final long serialVersionUID = 1L;

    Renderer() {
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
      setErrorIndicatorPaint(Ink.TEXT);
      setErrorIndicatorStroke(Ink.THIN);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return place.styles().of(dataset.getColumnKey(column).toString()).color();
    }
  }
}
