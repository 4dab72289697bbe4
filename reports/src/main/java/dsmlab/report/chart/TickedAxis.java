package dsmlab.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis that has its ticks where values were swept, in the words of the scenario. */
final class TickedAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  /** Room between two labels. */
  private static final int GAP = 6;

  private final transient Map<String, Double> ticks;
  private final boolean words;

  /**
   * Makes an axis.
   *
   * @param ticks the text and place of each tick from left to right
   * @param words whether the texts are words that may be cut: numbers are left out instead
   * @param margin room at both ends as a share of the distance between the outer ticks
   */
  TickedAxis(String label, Map<String, Double> ticks, boolean words, double margin) {
    super(label);
    this.ticks = ticks;
    this.words = words;
    double least = ticks.values().stream().mapToDouble(value -> value).min().orElse(0);
    double most = ticks.values().stream().mapToDouble(value -> value).max().orElse(1);
    double spread = most > least ? (most - least) * margin : 0.5;
    setAutoRange(false);
    setRange(least - spread, most + spread);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
    FontMetrics metrics = canvas.getFontMetrics(getTickLabelFont());
    double room = area.getWidth() / ticks.size() - GAP;
    List<NumberTick> shown = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Double> tick : ticks.entrySet()) {
      String text = words ? cut(tick.getKey(), metrics, room) : tick.getKey();
      double center = valueToJava2D(tick.getValue(), area, edge);
      double half = metrics.stringWidth(text) / 2.0;
      boolean fits = center - half >= free;
      free = fits ? center + half + GAP : free;
      shown.add(tick(tick.getValue(), fits ? text : ""));
    }
    return shown;
  }

  /** Cuts a word that does not fit and shows that it is cut. */
  private static String cut(String word, FontMetrics metrics, double room) {
    String text = word;
    for (int end = word.length() - 1; end > 0 && metrics.stringWidth(text) > room; end--) {
      text = word.substring(0, end) + "…";
    }
    return text;
  }

  private static NumberTick tick(double value, String text) {
    return new NumberTick(value, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
  }
}
