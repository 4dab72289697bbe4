package dsmlab.report.chart;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Where bars are cut so that a few long ones do not make all others invisible.
 *
 * @param limit no bar is drawn longer than this
 * @param room how much longer than the limit the axis must be for the texts behind the bars
 */
record Cut(double limit, double room) {

  /** Bars up to so many times the median are never cut. */
  private static final double ORDINARY = 4;

  /** Nothing is cut that would fit by making the chart so much wider. */
  private static final double WORTH_CUTTING = 1.6;

  static final String SIGN = "»";

  /** What the second line of a chart says when something is cut. */
  static final String NOTE = ", bars marked » are cut";

  /** Finds the limit for some values; without far outliers it is the largest. */
  static Cut of(List<Double> values) {
    double[] all = values.stream().mapToDouble(value -> value).toArray();
    double largest = all.length == 0 ? 0 : StatUtils.max(all);
    double ordinary = all.length == 0 ? 0 : ORDINARY * StatUtils.percentile(all, 50);
    double limit = values.stream().filter(v -> v <= ordinary).reduce(0.0, Math::max);
    boolean cut = limit > 0 && largest > WORTH_CUTTING * limit;
    return cut ? new Cut(limit, 0.48) : new Cut(largest, 0.3);
  }

  boolean shortens(double value) {
    return value > limit;
  }

  /** The length to draw: what is cut is a little longer than the longest that is not. */
  double drawn(double value) {
    return shortens(value) ? limit * 1.06 : value;
  }

  /** The text behind a bar. */
  String label(double value, String text) {
    return shortens(value) ? " " + SIGN + " " + text : " " + text;
  }
}
