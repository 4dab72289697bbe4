package dsmlab.report.chart;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files from what is in them: letters, digits and hyphens, no two alike. */
final class FileNames {

  private static final int LENGTH_MAX = 60;

  private final Set<String> used = new HashSet<>();

  /** The name for a text. */
  static String of(String text) {
    String spaced = text.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replaceAll("[^A-Za-z0-9]+", "-");
    String name = spaced.toLowerCase(Locale.ROOT).replaceAll("^-|-$", "");
    return name.substring(0, Math.min(LENGTH_MAX, name.length()));
  }

  /** The name for a text, numbered when another text has taken it. */
  String next(String text) {
    String name = of(text);
    String candidate = name;
    for (int number = 2; !used.add(candidate); number++) {
      candidate = name + "-" + number;
    }
    return candidate;
  }
}
