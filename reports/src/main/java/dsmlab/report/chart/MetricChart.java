package dsmlab.report.chart;

import dsmlab.report.stats.Estimate;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Paint;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** One metric at one point: a bar per protocol with the interval of its mean. */
final class MetricChart {

  private final Place place;
  private final MetricName metric;
  private final Cut cut;
  private final Scale scale;
  private final DefaultStatisticalCategoryDataset dataset = new DefaultStatisticalCategoryDataset();

  MetricChart(Place place, String metric) {
    this.place = place;
    this.metric = MetricName.of(metric);
    this.cut = place.cut(metric);
    this.scale = Scale.of(this.metric.unit(), cut.limit());
    for (Contestant contestant : place.contestants()) {
      place.grid().estimate(place.point(), contestant, metric).ifPresent(e -> add(contestant, e));
    }
  }

  private void add(Contestant contestant, Estimate estimate) {
    boolean whisker = estimate.halfWidth95().isPresent() && !cut.shortens(estimate.mean());
    Double half = whisker ? estimate.halfWidth95().getAsDouble() / scale.size() : null;
    Double length = cut.drawn(estimate.mean()) / scale.size();
    dataset.add(length, half, metric.name(), contestant.label());
  }

  Chart chart() {
    ProtocolBars bars =
        new ProtocolBars(
            dataset, ValueAxes.fromZero(metric, scale, cut.limit(), cut.room()), new Renderer());
    for (Contestant contestant : place.contestants()) {
      place
          .grid()
          .estimate(place.point(), contestant, metric.id())
          .ifPresent(e -> label(bars, contestant, e));
    }
    String title = Words.capital(metric.name());
    return new Chart(
        FileNames.of(metric.id()) + place.suffix(),
        title,
        Descriptions.of(place, metric),
        new Subject.Measured(place.point(), metric.id()),
        ChartFrame.around(bars.plot(), title, subtitle(), false),
        ProtocolBars.height(place.contestants().size(), 105));
  }

  private String subtitle() {
    boolean anyCut = cut.shortens(place.largest(metric.id()));
    return place.subtitle(", whisker: 95 % interval") + (anyCut ? Cut.NOTE : "");
  }

  private void label(ProtocolBars bars, Contestant contestant, Estimate estimate) {
    double mean = estimate.mean();
    String text = cut.label(mean, cut.shortens(mean) ? metric.text(mean) : scale.text(mean));
    double end = cut.shortens(mean) ? cut.drawn(mean) : estimate.high();
    bars.label(contestant.label(), text, end / scale.size());
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
