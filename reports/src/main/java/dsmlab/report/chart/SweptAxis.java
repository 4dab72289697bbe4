package dsmlab.report.chart;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the values of a swept parameter stand on the x axis.
 *
 * @param spacing how distances are to be read
 * @param positions the place of each value in the order of the plan
 */
public record SweptAxis(Spacing spacing, Map<String, Double> positions) {

  /** From this ratio of the greatest to the least value on, the axis is logarithmic. */
  private static final double WIDE = 50;

  /** How much of the distance between two words is used to set series apart. */
  private static final double SPREAD = 0.6;

  /** How distances on the axis are to be read. */
  public enum Spacing {
    /** Numbers at their values. */
    LINEAR(""),
    /** Powers of two (or of another base) at equal distances. */
    LOG2("log2"),
    LOG10("log"),
    /** As before, with zero, which has no logarithm, a step below the least of the others. */
    LOG10_AND_ZERO("log, 0 set apart"),
    /** Words side by side. */
    CATEGORIES("");

    private final String note;

    Spacing(String note) {
      this.note = note;
    }

    /** What the label of the axis must say, may be empty. */
    public String note() {
      return note;
    }
  }

  /** Reads values as plain numbers, sizes, times or rates, whichever fits all of them. */
  public static SweptAxis of(List<String> values) {
    return numbers(values)
        .map(numbers -> numeric(values, numbers))
        .orElseGet(() -> categories(values));
  }

  private static Optional<List<Double>> numbers(List<String> values) {
    List<ToDoubleFunction<String>> readers =
        List.of(Units::number, Units::bytes, Units::picos, Units::bitsPerSecond);
    return readers.stream().flatMap(reader -> readAll(values, reader).stream()).findFirst();
  }

  private static Optional<List<Double>> readAll(
      List<String> values, ToDoubleFunction<String> reader) {
    try {
      return Optional.of(values.stream().map(reader::applyAsDouble).toList());
    } catch (SettingException notOfThisKind) {
      return Optional.empty();
    }
  }

  private static SweptAxis numeric(List<String> values, List<Double> numbers) {
    Spacing spacing = spacing(numbers);
    double least = leastPositive(numbers);
    Map<String, Double> positions = new LinkedHashMap<>();
    for (int index = 0; index < values.size(); index++) {
      positions.put(values.get(index), position(spacing, numbers.get(index), least));
    }
    return new SweptAxis(spacing, positions);
  }

  private static double leastPositive(List<Double> numbers) {
    return numbers.stream().filter(number -> number > 0).reduce(Double.MAX_VALUE, Math::min);
  }

  private static double position(Spacing spacing, double number, double least) {
    return switch (spacing) {
      case LOG2 -> Math.log(number) / Math.log(2);
      case LOG10 -> Math.log10(number);
      case LOG10_AND_ZERO -> Math.log10(number == 0 ? least / 3 : number);
      case LINEAR, CATEGORIES -> number;
    };
  }

  private static Spacing spacing(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    if (sorted.size() < 3 || sorted.getFirst() < 0) {
      return Spacing.LINEAR;
    }
    if (sorted.stream().allMatch(SweptAxis::isPowerOfTwo)) {
      return Spacing.LOG2;
    }
    if (sorted.getLast() / leastPositive(sorted) < WIDE) {
      return Spacing.LINEAR;
    }
    return sorted.getFirst() == 0 ? Spacing.LOG10_AND_ZERO : Spacing.LOG10;
  }

  private static boolean isPowerOfTwo(double number) {
    double exponent = Math.log(number) / Math.log(2);
    return number > 0 && Math.abs(exponent - Math.rint(exponent)) < 1e-9;
  }

  private static SweptAxis categories(List<String> values) {
    Map<String, Double> positions = new LinkedHashMap<>();
    IntStream.range(0, values.size())
        .forEach(index -> positions.put(values.get(index), (double) index));
    return new SweptAxis(Spacing.CATEGORIES, positions);
  }

  /** Whether distances between values mean something. */
  public boolean isNumeric() {
    return spacing != Spacing.CATEGORIES;
  }

  /** The number that a value stands for; the rank of a word; what a zero is set apart at. */
  public double number(String value) {
    return switch (spacing) {
      case LOG2 -> Math.rint(Math.pow(2, at(value)));
      case LOG10, LOG10_AND_ZERO -> Math.pow(10, at(value));
      case LINEAR, CATEGORIES -> at(value);
    };
  }

  /** Where a number stands that need not be one of the values. */
  double place(double number) {
    List<Double> numbers = positions.keySet().stream().map(this::number).toList();
    return position(spacing, number, leastPositive(numbers));
  }

  double at(String value) {
    return positions.getOrDefault(value, Double.NaN);
  }

  /** How far the values of one of some series stand beside a word, so that all can be seen. */
  double shift(int series, int all) {
    return isNumeric() ? 0 : SPREAD * ((series + 0.5) / all - 0.5);
  }

  /** The values from left to right. */
  List<String> ordered() {
    List<String> values = new ArrayList<>(positions.keySet());
    values.sort(Comparator.comparingDouble(this::at));
    return values;
  }
}
