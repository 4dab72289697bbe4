package dsmlab.report.live;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers with as many digits as a chart can show. */
final class Rounded {

  private static final MathContext DIGITS = new MathContext(6);

  private Rounded() {}

  /** The number with six digits; what is no number is 0. */
  static double of(double value) {
    return Double.isFinite(value) ? new BigDecimal(value, DIGITS).doubleValue() : 0;
  }
}
