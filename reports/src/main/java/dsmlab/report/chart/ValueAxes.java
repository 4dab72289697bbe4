package dsmlab.report.chart;

import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;

/** The axes that values stand on; their labels say unit and start. */
final class ValueAxes {

  private ValueAxes() {}

  /** A linear axis from zero with room for labels behind the largest value. */
  static ValueAxis fromZero(MetricName metric, Scale scale, double largest, double room) {
    NumberAxis axis = new NumberAxis(label(metric, scale, "from 0"));
    axis.setStandardTickUnits(new NumberTickUnitSource(scale.symbol().isEmpty(), format()));
    axis.setAutoRange(false);
    axis.setRange(0, largest <= 0 ? 1 : largest / scale.size() * (1 + room));
    axis.setNumberFormatOverride(format());
    return ChartFrame.styled(axis);
  }

  /** A logarithmic axis around all values. */
  static ValueAxis logarithmic(MetricName metric, Scale scale, double least, double largest) {
    String label = label(metric, scale, "log");
    return ChartFrame.styled(new DecadeAxis(label, least / scale.size(), largest / scale.size()));
  }

  /** A linear axis with whole numbers. */
  static NumberAxis between(String label, double low, double high) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(format());
    axis.setRange(low, high);
    return ChartFrame.styled(axis);
  }

  private static String label(MetricName metric, Scale scale, String start) {
    String unit = scale.symbol().isEmpty() ? "" : scale.symbol() + ", ";
    return "%s (%s%s)".formatted(metric.axis(), unit, start);
  }

  /** Numbers for ticks, the same in every locale. */
  static NumberFormat format() {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
