package dsmlab.report.chart;

import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import java.awt.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** The time of a run along a chart, with the part that is not measured. */
final class TimeAxis {

  static final Color WARM_UP = new Color(0xfff0c2);

  private TimeAxis() {}

  static ValueAxis of(Scale scale, double endNanos, String name) {
    MetricName time = new MetricName("time", "ns", name, "", "");
    return ValueAxes.fromZero(time, scale, endNanos, 0);
  }

  /** Shades what lies before the measurement, in the unit of the axis. */
  static void shadeWarmUp(XYPlot plot, double end) {
    if (end > 0) {
      IntervalMarker marker = new IntervalMarker(0, end, WARM_UP, Ink.THIN, null, null, 1);
      plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
  }
}
