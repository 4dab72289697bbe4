package dsmlab.cli.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One-line JSON of maps, lists, texts, numbers and truth values, in the order they have. */
public final class Json {

  private Json() {}

  /** The text of a value. */
  public static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> object(map);
      case List<?> list -> list.stream().map(Json::of).collect(Collectors.joining(", ", "[", "]"));
      case Number number -> number(number);
      case Boolean truth -> truth.toString();
      default -> quoted(value.toString());
    };
  }

  private static String object(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> quoted(entry.getKey().toString()) + ": " + of(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A number without exponent, and without decimals where it has none. */
  public static String number(Number number) {
    if (!(number instanceof Double || number instanceof Float)) {
      return number.toString();
    }
    BigDecimal exact = new BigDecimal(number.toString());
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default ->
          character < 0x20 || Character.isSurrogate((char) character)
              ? "\\u" + hexadecimal(character)
              : String.valueOf((char) character);
    };
  }

  private static String hexadecimal(int character) {
    String digits = Integer.toHexString(character);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
