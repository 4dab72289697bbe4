package dsmlab.report.chart;

import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.report.stats.BusyNodes;
import dsmlab.report.words.Quantity;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * How long each node works for one protocol, as a share of the run's time: the same axis for every
 * protocol, so that a node that is always busy is seen at once. The busiest is in colour.
 */
final class NodesChart {

  private static final int HEIGHT = 250;

  private final Portrait portrait;
  private final BusyNodes busy;
  private final List<NodeLoad> nodes;

  NodesChart(Portrait portrait, BusyNodes busy) {
    this.portrait = portrait;
    this.busy = busy;
    this.nodes = busy.drawn();
  }

  Chart chart(FileNames files) {
    XYPlot plot =
        new XYPlot(new XYBarDataset(dataset(), 0.8), nodeAxis(), shareAxis(), new Renderer());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.addRangeMarker(new ValueMarker(100 * busy.meanShare(), Ink.TEXT, Ink.DASHED));
    String busiest =
        "node %s: %s".formatted(busy.busiest().node(), Quantity.percent(busy.busiestShare()));
    plot.addAnnotation(label(busiest));
    String title = "Protocol work of the nodes under " + portrait.label();
    return new Chart(
        files.next("protocol " + portrait.label() + " nodes"),
        title,
        "The busiest is " + busiest + " of the time; the mean is " + mean() + ".",
        new Subject.Nodes(portrait.label()),
        ChartFrame.around(plot, title, portrait.subtitle("; dashed: mean of all nodes"), false),
        HEIGHT);
  }

  private String mean() {
    return Quantity.percent(busy.meanShare());
  }

  private XYSeriesCollection dataset() {
    XYSeries series = new XYSeries("nodes");
    for (int rank = 0; rank < nodes.size(); rank++) {
      NodeLoad node = nodes.get(rank);
      series.add(busy.isCut() ? rank + 1 : node.node(), 100 * busy.share(node));
    }
    return new XYSeriesCollection(series);
  }

  private NumberAxis nodeAxis() {
    double first = busy.isCut() ? 1 : 0;
    String label = busy.isCut() ? busy.cutNote() : "node";
    return ValueAxes.between(label, first - 0.6, first + nodes.size() - 0.4);
  }

  private NumberAxis shareAxis() {
    double most = Math.max(100, 100 * busy.busiestShare());
    return ValueAxes.between("% of the time (from 0)", 0, 1.02 * most);
  }

  /** Beside the bar of the busiest node, on the side where there is room. */
  private XYTextAnnotation label(String text) {
    double place = busy.isCut() ? 1 : busy.busiest().node();
    boolean left = place < nodes.size() / 2.0;
    double y = Math.max(100 * busy.busiestShare(), 100 * busy.meanShare() + 8);
    XYTextAnnotation label =
        new XYTextAnnotation("  " + text + "  ", place + (left ? 0.4 : -0.4), Math.min(y, 95));
    label.setTextAnchor(left ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
    label.setFont(Ink.LABEL);
    label.setPaint(Ink.TEXT);
    return label;
  }

  /** The busiest in the colour of the protocol, the others in grey. */
  private final class Renderer extends XYBarRenderer {

    private static final long serialVersionUID = 1L;

    Renderer() {
      setBarPainter(new StandardXYBarPainter());
      setShadowVisible(false);
    }

    @Override
    public Paint getItemPaint(int series, int item) {
      boolean busiest = nodes.get(item).node() == busy.busiest().node();
      return busiest ? portrait.color() : Ink.SHADE;
    }
  }
}
