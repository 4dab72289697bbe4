package dsmlab.report.diagram;

import dsmlab.report.diagram.DiagramOptions.Spacing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How high each moment stands in a picture; times without events are cut. */
final class Rows {

  static final int EDGE = 22;

  private static final double EVENT_GAP = 26;
  private static final double LEVEL_GAP = 18;
  private static final double TIME_GAP_LEAST = 2;
  private static final double TIME_GAP_MEDIAN = 26;
  private static final double TIME_GAP_MOST = 110;
  private static final double CUT_GAP = 56;

  private final List<Moment> moments;
  private final double[] heights;
  private final List<Gap> gaps = new ArrayList<>();

  /** A time without events that was cut. */
  record Gap(double y, long length) {}

  /** The rows of some moments below some height. */
  Rows(Window window, Spacing spacing, double top) {
    this.moments = window.moments();
    this.heights = new double[moments.size()];
    layOut(top + EDGE, spacing);
  }

  private void layOut(double top, Spacing spacing) {
    double scale = spacing == Spacing.TIME ? TIME_GAP_MEDIAN / Math.max(1, medianStep()) : 0;
    double y = top;
    for (int row = 0; row < heights.length; row++) {
      y += row == 0 ? 0 : step(row, y, scale);
      heights[row] = y;
    }
  }

  private double step(int row, double y, double scale) {
    long length = moments.get(row).at() - moments.get(row - 1).at();
    if (length == 0) {
      return LEVEL_GAP;
    }
    if (scale == 0) {
      return EVENT_GAP;
    }
    if (length * scale > TIME_GAP_MOST) {
      gaps.add(new Gap(y + CUT_GAP / 2, length));
      return CUT_GAP;
    }
    return Math.max(TIME_GAP_LEAST, length * scale);
  }

  private double medianStep() {
    long[] steps = new long[Math.max(0, moments.size() - 1)];
    for (int row = 1; row < moments.size(); row++) {
      steps[row - 1] = moments.get(row).at() - moments.get(row - 1).at();
    }
    long[] times = Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
    return times.length == 0 ? 1 : times[times.length / 2];
  }

  List<Moment> moments() {
    return moments;
  }

  List<Gap> gaps() {
    return gaps;
  }

  boolean isEmpty() {
    return moments.isEmpty();
  }

  double first() {
    return isEmpty() ? 0 : heights[0];
  }

  double last() {
    return isEmpty() ? 0 : heights[heights.length - 1];
  }

  /** Where the lines of nodes begin. */
  double top() {
    return first() - EDGE;
  }

  /** Where the lines of nodes end. */
  double bottom() {
    return last() + EDGE;
  }

  boolean isBefore(Moment moment) {
    return isEmpty() || moment.compareTo(moments.getFirst()) < 0;
  }

  boolean isAfter(Moment moment) {
    return isEmpty() || moment.compareTo(moments.getLast()) > 0;
  }

  /** The height of a moment: that of an edge where it is outside the picture. */
  double y(Moment moment) {
    if (isBefore(moment)) {
      return top();
    }
    if (isAfter(moment)) {
      return bottom();
    }
    int row = Collections.binarySearch(moments, moment);
    return heights[row < 0 ? -row - 1 : row];
  }
}
