package dsmlab.report.words;

import java.util.Locale;

/** Single values as people read them. */
public final class Quantity {

  private Quantity() {}

  /** A value of a metric in its best unit: 12345678 ns are {@code 12.35 ms}. */
  public static String text(double value, String unit) {
    return Scale.of(unit, value).text(value);
  }

  /** A count in whole numbers. */
  public static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** A share as a percentage: 0.123 is {@code 12 %}. */
  public static String percent(double share) {
    double percent = share * 100;
    if (percent != 0 && Math.abs(percent) < 0.1) {
      percent = Math.copySign(0.1, percent);
    }
    boolean whole = Math.abs(percent) >= 10 || percent == 0;
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", percent) + Words.NO_BREAK + "%";
  }

  /** How many times one value is another: {@code 3.2 times}. */
  public static String times(double ratio) {
    return String.format(Locale.ROOT, ratio >= 10 ? "%,.0f times" : "%.1f times", ratio);
  }
}
