package dsmlab.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with ticks at 1, 2 and 5 of every decade, or at powers of ten over many. */
final class DecadeAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private static final double[] STEPS = {1, 2, 5};

  /** Within one decade there is room for more. */
  private static final double[] FINE_STEPS = {1, 1.5, 2, 3, 4, 5, 7};

  /** Over more decades than this only powers of ten have a text. */
  private static final double DECADES_MAX = 2.2;

  private static final double DECADES_MAX_UPRIGHT = 4.2;

  /** Room between a value and the end of the axis, so that no marker is cut. */
  private static final double ROOM = 1.08;

  private final double low;
  private final double high;

  /** Makes an axis whose ends are ticks around the given values. */
  DecadeAxis(String label, double least, double largest) {
    super(label);
    setAutoRange(false);
    double[] ends = largest / least > 5 ? STEPS : FINE_STEPS;
    low = below(least / ROOM, ends);
    high = Math.max(above(largest * ROOM, ends), 1.5 * low);
    setRange(low, high);
  }

  private static double below(double value, double[] steps) {
    double decade = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
    double step = 1;
    for (double candidate : steps) {
      step = candidate * decade <= value * (1 + 1e-9) ? candidate : step;
    }
    return step * decade;
  }

  private static double above(double value, double[] steps) {
    double start = below(value, steps);
    double decade = Math.pow(10, Math.floor(Math.log10(start) + 1e-9));
    for (double candidate : steps) {
      if (candidate * decade >= value * (1 - 1e-9)) {
        return candidate * decade;
      }
    }
    return 10 * decade;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean flat = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = flat ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    boolean sparse = Math.log10(high / low) > (flat ? DECADES_MAX : DECADES_MAX_UPRIGHT);
    List<NumberTick> ticks = new ArrayList<>();
    for (double decade = Math.pow(10, Math.floor(Math.log10(low) + 1e-9));
        decade <= high;
        decade *= 10) {
      for (double step : high / low > 10 * (1 + 1e-9) ? STEPS : FINE_STEPS) {
        double value = step * decade;
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.add(tick(value, step == 1 || !sparse, anchor));
        }
      }
    }
    return ticks;
  }

  private static NumberTick tick(double value, boolean named, TextAnchor anchor) {
    TickType type = named ? TickType.MAJOR : TickType.MINOR;
    String text = named ? ValueAxes.format().format(value) : "";
    return new NumberTick(type, value, text, anchor, TextAnchor.CENTER, 0);
  }
}
