package dsmlab.sim.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities with units as scenarios write them. Exact: decimal text never becomes binary. */
public final class Units {

  /** Picoseconds in a second. */
  public static final long PICOS_PER_SECOND = 1_000_000_000_000L;

  private static final Pattern QUANTITY =
      Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE]([+-]?)0*([0-9]+))?)\\s*([A-Za-zµμ]*)");

  /** The digits of an exponent whose power of ten is still computed. */
  private static final int EXPONENT_DIGITS_MAX = 2;

  private static final Map<String, BigDecimal> DURATIONS =
      units("ps", 1, "ns", 1e3, "us", 1e6, "µs", 1e6, "μs", 1e6, "ms", 1e9, "s", 1e12, "min", 6e13);
  private static final Map<String, BigDecimal> SIZES =
      units(
          "B", 1, "KiB", 1024, "MiB", 1048576, "GiB", 1073741824, "kB", 1e3, "MB", 1e6, "GB", 1e9);
  private static final Map<String, BigDecimal> RATES =
      units(
          "bps", 1, "kbps", 1e3, "Mbps", 1e6, "Gbps", 1e9, "Tbps", 1e12, "Bps", 8, "kBps", 8e3,
          "MBps", 8e6, "GBps", 8e9);

  private static final String TOO_LARGE = "'%s' is too large";

  private Units() {}

  private static Map<String, BigDecimal> units(Object... pairs) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      double factor = ((Number) pairs[i + 1]).doubleValue();
      units.put((String) pairs[i], BigDecimal.valueOf((long) factor));
    }
    return units;
  }

  /** A duration in picoseconds; plain 0 needs no unit. */
  public static long picos(String text) {
    BigDecimal picos = quantity(text, DURATIONS, Parameter.Type.DURATION);
    return rounded(text, picos, Parameter.Type.DURATION, "a picosecond");
  }

  /** A size in bytes; a plain number means bytes. */
  public static long bytes(String text) {
    String plain = text.strip();
    String quantity = plain.matches("[0-9]+") ? plain + "B" : text;
    BigDecimal bytes = quantity(quantity, SIZES, Parameter.Type.BYTES).stripTrailingZeros();
    if (bytes.scale() > 0) {
      throw new SettingException(
          "'%s' is not a whole number of bytes".formatted(text),
          Parameter.Type.BYTES.expectation(),
          null);
    }
    return rounded(text, bytes, Parameter.Type.BYTES, "a byte");
  }

  /** A data rate in bits per second. */
  public static long bitsPerSecond(String text) {
    BigDecimal rate = quantity(text, RATES, Parameter.Type.RATE);
    return rounded(text, rate, Parameter.Type.RATE, "a bit per second");
  }

  /**
   * A regular expression that quantities of at least zero match, for checkers of other programs.
   */
  public static String pattern(Parameter.Type type) {
    Map<String, BigDecimal> units =
        switch (type) {
          case DURATION -> DURATIONS;
          case BYTES -> SIZES;
          case RATE -> RATES;
          default -> throw new IllegalArgumentException(type + " has no units");
        };
    String unit = "\\s*(" + String.join("|", units.keySet()) + ")";
    String quantity = "\\+?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?" + unit;
    return "^\\s*(" + (type == Parameter.Type.BYTES ? "[0-9]+" : "0+") + "|" + quantity + ")\\s*$";
  }

  /** A whole number; underscores may group its digits. */
  public static long wholeNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text.replace("_", "")).stripTrailingZeros();
      if (number.scale() > 0) {
        throw wrong(text, Parameter.Type.INTEGER, null);
      }
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw tooLarge(text, Parameter.Type.INTEGER);
    } catch (NumberFormatException e) {
      throw wrong(text, Parameter.Type.INTEGER, null);
    }
  }

  /** A decimal number, or a percentage such as {@code 20%}. */
  public static double number(String text) {
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    try {
      double value = new BigDecimal(digits.strip()).doubleValue();
      if (Double.isInfinite(value)) {
        throw tooLarge(text, Parameter.Type.NUMBER);
      }
      return percent ? value / 100 : value;
    } catch (NumberFormatException e) {
      throw wrong(text, Parameter.Type.NUMBER, null);
    }
  }

  /** The shortest text of a duration: {@code 1500000} picoseconds are {@code 1.5us}. */
  public static String durationText(long picos) {
    String text = picos == 0 ? "0" : picos + "ps";
    BigDecimal value = BigDecimal.valueOf(picos);
    for (String unit : List.of("ns", "us", "ms", "s")) {
      BigDecimal factor = Objects.requireNonNull(DURATIONS.get(unit));
      if (value.abs().compareTo(factor) >= 0) {
        text = value.divide(factor).stripTrailingZeros().toPlainString() + unit;
      }
    }
    return text;
  }

  /** The shortest text of a size in binary units: 4096 bytes are {@code 4KiB}. */
  public static String bytesText(long bytes) {
    String unit = "B";
    long value = bytes;
    for (String next : List.of("KiB", "MiB", "GiB")) {
      if (value == 0 || value % 1024 != 0) {
        break;
      }
      value /= 1024;
      unit = next;
    }
    return value + unit;
  }

  private static BigDecimal quantity(
      String text, Map<String, BigDecimal> units, Parameter.Type type) {
    Matcher matcher = QUANTITY.matcher(text.strip());
    if (!matcher.matches()) {
      throw wrong(text, type, null);
    }
    String unit = matcher.group(4);
    BigDecimal number = decimal(text, matcher, type);
    if (unit.isEmpty() && number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal factor = units.get(unit);
    if (factor == null) {
      String nearest = unit.isEmpty() ? null : NearestWord.of(unit, units.keySet());
      throw wrong(text, type, nearest == null ? null : matcher.group(1) + nearest);
    }
    return number.multiply(factor);
  }

  private static BigDecimal decimal(String text, Matcher matcher, Parameter.Type type) {
    String exponent = matcher.group(3);
    if (exponent != null && exponent.length() > EXPONENT_DIGITS_MAX) {
      String what = "-".equals(matcher.group(2)) ? "'%s' is too small" : TOO_LARGE;
      throw new SettingException(what.formatted(text), type.expectation(), null);
    }
    return new BigDecimal(matcher.group(1));
  }

  private static SettingException tooLarge(String text, Parameter.Type type) {
    return new SettingException(TOO_LARGE.formatted(text), type.expectation(), null);
  }

  private static long rounded(String text, BigDecimal value, Parameter.Type type, String unit) {
    BigDecimal whole = value.setScale(0, RoundingMode.HALF_EVEN);
    if (whole.signum() == 0 && value.signum() != 0) {
      throw new SettingException(
          "'%s' is less than %s".formatted(text, unit), type.expectation(), null);
    }
    try {
      return whole.longValueExact();
    } catch (ArithmeticException e) {
      throw tooLarge(text, type);
    }
  }

  private static SettingException wrong(
      String text, Parameter.Type type, @Nullable String nearest) {
    return new SettingException(
        "'%s' is not %s".formatted(text, type.expectation()), type.expectation(), nearest);
  }
}
