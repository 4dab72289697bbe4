package dsmlab.sim.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One documented setting of a protocol, network, node or workload.
 *
 * @param name the key in a scenario, lower camel case
 * @param type how its text is read
 * @param defaultText the value when a scenario is silent, or null when it must be given
 * @param description one sentence: what it means and what it influences
 * @param choices the allowed words of a {@link Type#CHOICE}, otherwise empty
 * @param least the least allowed value of a number, in the type's base unit
 * @param most the greatest allowed value of a number, likewise
 */
public record Parameter(
    String name,
    Type type,
    @Nullable String defaultText,
    String description,
    List<String> choices,
    double least,
    double most) {

  private static final double UNBOUNDED = Double.MAX_VALUE;

  /** How a parameter's text is read, and the base unit in which its value is kept. */
  public enum Type {
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** A decimal number. */
    NUMBER("a number"),
    /** A duration with a unit, kept in picoseconds. */
    DURATION("a duration with a unit, such as 1.5ms or 200ns"),
    /** A size with a unit, kept in bytes. */
    BYTES("a size with a unit, such as 4KiB or 512B"),
    /** A data rate with a unit, kept in bits per second. */
    RATE("a data rate with a unit, such as 10Mbps or 1.25GBps"),
    /** One of a fixed list of words. */
    CHOICE("one of its words"),
    /** Things in a list, which may be lists themselves; kept as its text. */
    LIST("a list, such as [0, 3]"),
    /** Any text, for instance a file name. */
    TEXT("a text");

    private final String expectation;

    Type(String expectation) {
      this.expectation = expectation;
    }

    /** What a reader of an error message should have written. */
    public String expectation() {
      return expectation;
    }
  }

  public Parameter {
    choices = List.copyOf(choices);
  }

  /** A parameter without a greatest value: what the factories have no name for. */
  public Parameter(
      String name,
      Type type,
      @Nullable String defaultText,
      String description,
      List<String> choices,
      double least) {
    this(name, type, defaultText, description, choices, least, UNBOUNDED);
  }

  /** A switch. */
  public static Parameter flag(String name, boolean defaultValue, String description) {
    return ofNumber(name, Type.BOOLEAN, Boolean.toString(defaultValue), description, 0, 1);
  }

  /** A whole number of at least {@code least} that fits an int. */
  public static Parameter integer(String name, long defaultValue, long least, String description) {
    return integer(name, defaultValue, least, Integer.MAX_VALUE, description);
  }

  /** A whole number from {@code least} to {@code most}. */
  public static Parameter integer(
      String name, long defaultValue, long least, long most, String description) {
    String text = Long.toString(defaultValue);
    return ofNumber(name, Type.INTEGER, text, description, (double) least, (double) most);
  }

  /** A whole number of at least {@code least} that need not fit an int. */
  public static Parameter longInteger(
      String name, long defaultValue, long least, String description) {
    return integer(name, defaultValue, least, Long.MAX_VALUE, description);
  }

  /** A decimal number of at least {@code least}. */
  public static Parameter number(
      String name, String defaultText, double least, String description) {
    return number(name, defaultText, least, UNBOUNDED, description);
  }

  /** A decimal number from {@code least} to {@code most}. */
  public static Parameter number(
      String name, String defaultText, double least, double most, String description) {
    return ofNumber(name, Type.NUMBER, defaultText, description, least, most);
  }

  /** A duration of at least zero. */
  public static Parameter duration(String name, String defaultText, String description) {
    return ofNumber(name, Type.DURATION, defaultText, description, 0, UNBOUNDED);
  }

  /** A size of at least one byte that fits an int. */
  public static Parameter bytes(String name, String defaultText, String description) {
    return bytes(name, defaultText, 1, description);
  }

  /** A size of at least {@code least} bytes that fits an int. */
  public static Parameter bytes(String name, String defaultText, int least, String description) {
    return ofNumber(name, Type.BYTES, defaultText, description, least, Integer.MAX_VALUE);
  }

  /** A data rate above zero. */
  public static Parameter rate(String name, String defaultText, String description) {
    return ofNumber(name, Type.RATE, defaultText, description, 1, UNBOUNDED);
  }

  /** One of some words; the first is the default. */
  public static Parameter choice(String name, List<String> choices, String description) {
    return new Parameter(name, Type.CHOICE, choices.getFirst(), description, choices, 0, 0);
  }

  /** A text that must be given. */
  public static Parameter requiredText(String name, String description) {
    return new Parameter(name, Type.TEXT, null, description, List.of(), 0, 0);
  }

  private static Parameter ofNumber(
      String name, Type type, String defaultText, String description, double least, double most) {
    var parameter = new Parameter(name, type, defaultText, description, List.of(), least, most);
    parameter.parse(defaultText);
    return parameter;
  }

  /** Whether a scenario must give it. */
  public boolean required() {
    return defaultText == null;
  }

  /** What a value must look like, for error messages and reference pages. */
  public String expectation() {
    return type == Type.CHOICE ? "one of " + String.join(", ", choices) : type.expectation();
  }

  /**
   * Reads a value.
   *
   * @return a Boolean, Long (integer, picoseconds, bytes, bits per second), Double or String
   * @throws SettingException when the text is not of this parameter's type or range
   */
  public Object parse(String text) {
    Object value = read(text.strip());
    if (value instanceof Number number) {
      requireInRange(text.strip(), number.doubleValue());
    }
    return value;
  }

  private void requireInRange(String text, double value) {
    if (value < least) {
      throw new SettingException(
          "%s is too small for '%s'".formatted(text, name), "at least " + textOf(least), null);
    }
    if (value > most) {
      throw new SettingException(
          "%s is too large for '%s'".formatted(text, name), "at most " + textOf(most), null);
    }
  }

  private Object read(String text) {
    return switch (type) {
      case BOOLEAN -> readFlag(text);
      case INTEGER -> Units.wholeNumber(text);
      case NUMBER -> Units.number(text);
      case DURATION -> Units.picos(text);
      case BYTES -> Units.bytes(text);
      case RATE -> Units.bitsPerSecond(text);
      case CHOICE -> readChoice(text);
      case LIST, TEXT -> text;
    };
  }

  private Object readFlag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new SettingException(
          "'%s' is not a switch".formatted(text),
          expectation(),
          NearestWord.of(text, List.of("true", "false")));
    }
    return text.equals("true");
  }

  private Object readChoice(String text) {
    if (!choices.contains(text)) {
      throw new SettingException(
          "unknown value '%s' for '%s'".formatted(text, name),
          expectation(),
          NearestWord.of(text, choices));
    }
    return text;
  }

  private String textOf(double limit) {
    boolean whole = limit == Math.rint(limit);
    return switch (type) {
      case DURATION -> Units.durationText((long) limit);
      case BYTES -> Units.bytesText((long) limit);
      case RATE -> (long) limit + "bps";
      default -> whole ? Long.toString((long) limit) : Double.toString(limit);
    };
  }
}
