package dsmlab.report.chart;

import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.report.stats.LoadShare;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.awt.Paint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Who does the protocol's work: the busiest node in colour, the others behind it in grey. */
final class LoadChart {

  private static final String TITLE = "Share of the busiest node in all protocol work";

  /** So many nodes are drawn apart, the others as one. */
  private static final int NODES_MAX = 16;

  private final Place place;
  private final DefaultCategoryDataset dataset = new DefaultCategoryDataset();

  LoadChart(Place place) {
    this.place = place;
    place.contestants().forEach(this::add);
  }

  private void add(Contestant contestant) {
    List<Double> shares = shares(contestant);
    double rest = shares.stream().skip(NODES_MAX).mapToDouble(share -> share).sum();
    for (int rank = 0; rank < Math.min(NODES_MAX, shares.size()); rank++) {
      dataset.addValue(shares.get(rank), Integer.toString(rank), contestant.label());
    }
    if (rest > 0) {
      dataset.addValue(rest, "rest", contestant.label());
    }
  }

  private List<NodeLoad> nodes(Contestant contestant) {
    return place
        .grid()
        .firstRun(place.point(), contestant)
        .map(run -> run.nodes())
        .orElse(List.of());
  }

  private List<Double> shares(Contestant contestant) {
    List<NodeLoad> nodes = nodes(contestant);
    double all = nodes.stream().mapToDouble(NodeLoad::serviceNanos).sum();
    return nodes.stream()
        .map(node -> all > 0 ? 100 * node.serviceNanos() / all : 0)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Empty when the protocol's work costs no time here. */
  Optional<Chart> chart() {
    boolean free = dataset.getRowCount() == 0 || place.largest("serviceTime.max") == 0;
    return free ? Optional.empty() : Optional.of(drawn());
  }

  private Chart drawn() {
    MetricName share = new MetricName("load", "share", "protocol work", "", "");
    ProtocolBars bars =
        new ProtocolBars(
            dataset, ValueAxes.fromZero(share, new Scale("%", 1, 0), 100, 0.005), new Renderer());
    StringBuilder words = new StringBuilder("The busiest node of each protocol does:");
    for (Contestant contestant : place.contestants()) {
      LoadShare.ofTime(nodes(contestant)).ifPresent(load -> label(bars, contestant, load, words));
    }
    markEven(bars);
    return new Chart(
        "load" + place.suffix(),
        TITLE,
        words.toString(),
        new Subject.Load(place.point()),
        ChartFrame.around(
            bars.plot(), TITLE, place.subtitleOfFirst("; dashed: all nodes alike"), false),
        ProtocolBars.height(place.contestants().size(), 105));
  }

  private static void label(
      ProtocolBars bars, Contestant contestant, LoadShare load, StringBuilder words) {
    String text = "node %s: %s".formatted(load.node(), Quantity.percent(load.share()));
    bars.label(contestant.label(), "  " + text, 100 * load.share());
    words.append(' ').append(contestant.label()).append(", ").append(text).append(';');
  }

  private void markEven(ProtocolBars bars) {
    int most = place.contestants().stream().mapToInt(who -> nodes(who).size()).max().orElse(0);
    if (most > 0) {
      ValueMarker even = new ValueMarker(100.0 / most, Ink.TEXT, Ink.DASHED);
      bars.plot().addRangeMarker(even);
    }
  }

  /** The busiest in the colour of the protocol, the others in grey. */
  private final class Renderer extends StackedBarRenderer {

    private static final long serialVersionUID = 1L;

    Renderer() {
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(true);
      setDefaultOutlinePaint(Ink.PAPER);
      setDefaultOutlineStroke(Ink.HAIR);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return row > 0
          ? Ink.GRID
          : place.styles().of(dataset.getColumnKey(column).toString()).color();
    }
  }
}
