package dsmlab.report.words;

import java.util.Collection;
import java.util.Locale;

/**
 * The unit in which values of one kind are shown side by side.
 *
 * @param symbol what is written behind a value, empty for plain counts
 * @param size how many of the stored unit make one of it
 * @param decimals how many digits follow the point
 */
public record Scale(String symbol, double size, int decimals) {

  /** Digits of a value that count. */
  private static final int DIGITS = 4;

  private static final int DECIMALS_MAX = 3;

  /** The best unit for values up to the largest, which is given in the metric's stored unit. */
  public static Scale of(String unit, double largest) {
    double magnitude = Math.abs(largest);
    return switch (unit) {
      case "ns" -> step(magnitude, 1000, "ns", "µs", "ms", "s");
      case "bytes" -> step(magnitude, 1024, "B", "KiB", "MiB", "GiB", "TiB");
      case "share" -> new Scale("%", 0.01, 1);
      default -> new Scale("", 1, magnitude == Math.rint(magnitude) ? 0 : decimals(magnitude));
    };
  }

  /** One unit for a column: its largest value chooses it, its least one still shows two digits. */
  public static Scale ofColumn(String unit, Collection<Double> values) {
    double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
    double least = values.stream().mapToDouble(Math::abs).filter(v -> v > 0).min().orElse(largest);
    Scale scale = of(unit, largest);
    boolean whole = values.stream().allMatch(value -> value == Math.rint(value));
    if (whole && scale.size == 1) {
      return scale.withDecimals(0);
    }
    int needed = 1 - (int) Math.floor(Math.log10(Math.max(least / scale.size, 1e-9)));
    return scale.withDecimals(Math.clamp(needed, scale.decimals, DECIMALS_MAX));
  }

  private static Scale step(double magnitude, double factor, String... symbols) {
    int index = 0;
    double size = 1;
    while (index + 1 < symbols.length && magnitude >= size * factor) {
      size *= factor;
      index++;
    }
    boolean whole = index == 0 && magnitude == Math.rint(magnitude);
    return new Scale(symbols[index], size, whole ? 0 : decimals(magnitude / size));
  }

  private static int decimals(double value) {
    int before = value < 1 ? 1 : (int) Math.floor(Math.log10(value)) + 1;
    return Math.clamp(DIGITS - (long) before, 0, DECIMALS_MAX);
  }

  /** The same unit with other decimals. */
  public Scale withDecimals(int count) {
    return new Scale(symbol, size, count);
  }

  /** The number alone, its thousands set apart by commas. */
  public String number(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value / size);
  }

  /** The number, or what it is below where its digits do not show: {@code <0.01}. */
  public String bound(double value) {
    double least = Math.pow(10, -decimals);
    boolean vanishes = value > 0 && value / size < least / 2;
    return vanishes ? "<" + number(least * size) : number(value);
  }

  /** The number with its unit. */
  public String text(double value) {
    return symbol.isEmpty() ? number(value) : number(value) + Words.NO_BREAK + symbol;
  }
}
