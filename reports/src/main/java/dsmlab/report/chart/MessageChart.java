package dsmlab.report.chart;

import dsmlab.protocol.MessageKind;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Messages by kind: a stacked bar per protocol. */
final class MessageChart {

  private static final String TITLE = "Messages by kind";

  private final Place place;
  private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
  private final StackedBarRenderer renderer = new StackedBarRenderer();
  private final Map<String, Double> lengths = new HashMap<>();
  private final Cut cut;

  MessageChart(Place place) {
    this.place = place;
    this.cut = place.cut("messages");
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlinePaint(Ink.PAPER);
    renderer.setDefaultOutlineStroke(Ink.HAIR);
    for (MessageKind kind : MessageKind.values()) {
      add(kind);
    }
    if (dataset.getRowCount() == 0) {
      renderer.setSeriesPaint(0, Ink.SHADE);
      place.contestants().forEach(this::addAll);
    }
  }

  /** The bar of a protocol whose messages were not told apart. */
  private void addAll(Contestant contestant) {
    add("all", contestant.label(), place.mean(contestant, "messages"));
  }

  private void add(MessageKind kind) {
    String metric = "messages." + kind.word();
    if (!place.grid().isTelling(place.point(), metric)) {
      return;
    }
    renderer.setSeriesPaint(dataset.getRowCount(), Palette.kind(kind));
    for (Contestant contestant : place.contestants()) {
      add(kind.word(), contestant.label(), place.mean(contestant, metric));
    }
  }

  /** Adds to a bar what still fits below the cut. */
  private void add(String kind, String protocol, double sent) {
    double before = lengths.merge(protocol, sent, Double::sum) - sent;
    double end = cut.drawn(before + sent);
    dataset.addValue(Math.max(0, end - cut.drawn(before)), kind, protocol);
  }

  Chart chart() {
    MetricName messages = MetricName.of("messages");
    Scale scale = Scale.of("count", Math.rint(cut.limit()));
    ProtocolBars bars =
        new ProtocolBars(
            dataset, ValueAxes.fromZero(messages, scale, cut.limit(), cut.room()), renderer);
    boolean anyCut = false;
    for (Contestant contestant : place.contestants()) {
      double all = place.mean(contestant, "messages");
      bars.label(contestant.label(), cut.label(all, Quantity.count(all)), cut.drawn(all));
      anyCut |= cut.shortens(all);
    }
    return new Chart(
        "messages" + place.suffix(),
        TITLE,
        Descriptions.of(place, messages),
        new Subject.Messages(place.point()),
        ChartFrame.around(bars.plot(), TITLE, place.subtitle("") + (anyCut ? Cut.NOTE : ""), true),
        ProtocolBars.height(place.contestants().size(), 150));
  }
}
