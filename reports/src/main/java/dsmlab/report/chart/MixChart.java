package dsmlab.report.chart;

import dsmlab.protocol.MessageKind;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** The kinds of messages that one protocol sends, as shares: a bar per point. */
final class MixChart {

  /** With more points than this only those with details have a bar. */
  static final int POINTS_MAX = 12;

  private final Portrait portrait;
  private final List<Point> points;
  private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();
  private final StackedBarRenderer renderer = new StackedBarRenderer();

  MixChart(Portrait portrait, List<Point> all) {
    this.portrait = portrait;
    this.points =
        (all.size() <= POINTS_MAX ? all : portrait.points())
            .stream().filter(point -> portrait.mean(point, "messages") > 0).toList();
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
    if (points.stream().allMatch(point -> percent(point, kind) == 0)) {
      return;
    }
    renderer.setSeriesPaint(dataset.getRowCount(), Palette.kind(kind));
    points.forEach(
        point -> dataset.addValue(percent(point, kind), kind.word(), portrait.name(point)));
  }

  private double percent(Point point, MessageKind kind) {
    double sent = portrait.mean(point, "messages." + kind.word());
    return 100 * sent / portrait.mean(point, "messages");
  }

  /** Empty when nothing was sent, or kinds were not told apart. */
  Optional<Chart> chart(FileNames files) {
    return dataset.getRowCount() == 0 ? Optional.empty() : Optional.of(drawn(files));
  }

  private Chart drawn(FileNames files) {
    ProtocolBars bars = new ProtocolBars(dataset, percents(), renderer);
    for (Point point : points) {
      String sent = Quantity.count(portrait.mean(point, "messages"));
      bars.label(portrait.name(point), "  " + sent, 100);
    }
    String title = "Message mix of " + portrait.label();
    return new Chart(
        files.next("protocol " + portrait.label() + " messages"),
        title,
        description(),
        new Subject.Mix(portrait.label()),
        ChartFrame.around(bars.plot(), title, "shares of the kinds; behind the bars: all", true),
        ProtocolBars.height(points.size(), 150));
  }

  /** Behind the bars there is room for what was sent in all. */
  private static NumberAxis percents() {
    NumberAxis axis = ValueAxes.between("% of the messages (from 0)", 0, 125);
    axis.setTickUnit(new NumberTickUnit(50));
    return axis;
  }

  private String description() {
    return points.stream()
        .map(point ->
            "%s: %s messages"
                .formatted(portrait.name(point), Quantity.count(portrait.mean(point, "messages"))))
        .collect(Collectors.joining("; ", "Messages by kind. ", "."));
  }
}
