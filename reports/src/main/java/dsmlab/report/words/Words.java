package dsmlab.report.words;

import java.util.List;
import java.util.Locale;

/** Small helpers for sentences. */
public final class Words {

  /** Keeps a number and its unit on one line; texts for terminals show a plain space. */
  static final String NO_BREAK = "\u00a0";

  private Words() {}

  /** An enumeration: {@code a, b and c}. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** An enumeration that names at most so many and says how many more there are. */
  public static String list(List<String> words, int most) {
    int more = words.size() - most;
    return more <= 1
        ? list(words)
        : "%s and %s more".formatted(String.join(", ", words.subList(0, most)), more);
  }

  /** A number of things: {@code 1 point}, {@code 3 points}. */
  public static String plural(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }

  /** The text with a capital first letter. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
