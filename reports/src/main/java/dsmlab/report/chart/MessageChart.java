package dsmlab.report.chart;

import dsmlab.protocol.MessageKind;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Messages by kind: a stacked bar per protocol. */
final class MessageChart {

  private static final String TITLE = "Messages by kind";

  private final Place place;
  private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
  private final StackedBarRenderer renderer = new StackedBarRenderer();

  MessageChart(Place place) {
    this.place = place;
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Ink.PAPER);
    renderer.setDefaultOutlineStroke(Ink.HAIR);
    for (MessageKind kind : MessageKind.values()) {
      add(kind);
    }
  }

  private void add(MessageKind kind) {
    String metric = "messages." + kind.word();
    if (!place.grid().isTelling(place.point(), metric)) {
      return;
    }
    renderer.setSeriesPaint(dataset.getRowCount(), Palette.kind(kind));
    for (Contestant contestant : place.contestants()) {
      dataset.addValue(place.mean(contestant, metric), kind.word(), contestant.label());
    }
  }

  Chart chart() {
    MetricName messages = MetricName.of("messages");
    double largest = place.largest("messages");
    ProtocolBars bars =
        new ProtocolBars(
            dataset,
            ValueAxes.fromZero(
                messages, Scale.of("count", Math.rint(largest)), largest, ProtocolBars.ROOM),
            renderer);
    for (Contestant contestant : place.contestants()) {
      double all = place.mean(contestant, "messages");
      bars.label(contestant.label(), " " + Quantity.count(all), all);
    }
    return new Chart(
        "messages" + place.suffix(),
        TITLE,
        Descriptions.of(place, messages),
        ChartFrame.around(bars.plot(), TITLE, place.subtitle(""), true),
        ProtocolBars.height(place.contestants().size(), 150));
  }
}
