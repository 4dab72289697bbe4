package dsmlab.report.chart;

import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryLineAnnotation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.category.DefaultCategoryDataset;

/** Percentiles of the fault latency: a row per protocol on a logarithmic axis. */
final class LatencyChart {

  private static final String TITLE = "Fault latency: median, p90, p99 and longest";

  private static final List<String> METRICS =
      List.of("faultLatency.p50", "faultLatency.p90", "faultLatency.p99", "faultLatency.max");

  private static final List<String> NAMES = List.of("median", "p90", "p99", "longest");

  private static final List<Shape> SHAPES =
      List.of(
          new Ellipse2D.Double(-4.5, -4.5, 9, 9),
          new Rectangle2D.Double(-3.5, -3.5, 7, 7),
          ShapeUtils.createUpTriangle(4),
          new Rectangle2D.Double(-1.2, -5, 2.4, 10));

  private final Place place;
  private final Scale scale;
  private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();

  LatencyChart(Place place) {
    this.place = place;
    this.scale = Scale.of("ns", place.largest("faultLatency.p50"));
    for (int index = 0; index < METRICS.size(); index++) {
      for (Contestant contestant : place.contestants()) {
        double value = place.mean(contestant, METRICS.get(index)) / scale.size();
        dataset.addValue(value > 0 ? value : null, NAMES.get(index), contestant.label());
      }
    }
  }

  Chart chart() {
    MetricName latency = MetricName.of("faultLatency");
    MetricName nanos = new MetricName(latency.id(), "ns", latency.name(), "", "");
    ProtocolBars rows =
        new ProtocolBars(
            dataset,
            ValueAxes.logarithmic(nanos, scale, extreme(true), extreme(false)),
            new Renderer());
    place.contestants().forEach(contestant -> connect(rows, contestant.label()));
    rows.plot().setFixedLegendItems(legend());
    return new Chart(
        "fault-latency" + place.suffix(),
        TITLE,
        Descriptions.of(place, MetricName.of("faultLatency.p99")),
        new Subject.Latency(place.point()),
        ChartFrame.around(rows.plot(), TITLE, place.subtitle(""), true),
        ProtocolBars.height(place.contestants().size(), 130));
  }

  private double extreme(boolean least) {
    return place.contestants().stream()
        .flatMap(who -> METRICS.stream().map(metric -> place.mean(who, metric)))
        .filter(value -> value > 0)
        .reduce(least ? Math::min : Math::max)
        .orElse(1.0);
  }

  private void connect(ProtocolBars rows, String protocol) {
    Number median = dataset.getValue(NAMES.getFirst(), protocol);
    Number longest = dataset.getValue(NAMES.getLast(), protocol);
    if (median != null && longest != null) {
      CategoryLineAnnotation line =
          new CategoryLineAnnotation(
              protocol,
              median.doubleValue(),
              protocol,
              longest.doubleValue(),
              place.styles().of(protocol).color(),
              Ink.THIN);
      rows.plot().addAnnotation(line);
    }
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    for (int index = 0; index < NAMES.size(); index++) {
      items.add(new LegendItem(NAMES.get(index), null, null, null, SHAPES.get(index), Ink.MUTED));
    }
    return items;
  }

  /** A shape per percentile in the colour of the protocol. */
  private final class Renderer extends LineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    Renderer() {
      super(false, true);
      for (int index = 0; index < SHAPES.size(); index++) {
        setSeriesShape(index, SHAPES.get(index));
      }
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return place.styles().of(dataset.getColumnKey(column).toString()).color();
    }
  }
}
