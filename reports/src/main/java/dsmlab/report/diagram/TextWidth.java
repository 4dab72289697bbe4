package dsmlab.report.diagram;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is at most, whatever font the reader has: about that of a wide sans serif. */
final class TextWidth {

  private static final double WIDE = 0.68;
  private static final double NARROW = 0.4;

  private TextWidth() {}

  /** The width of a text at a size in pixels. */
  static double of(String text, double size) {
    return text.chars().mapToDouble(TextWidth::share).sum() * size;
  }

  private static double share(int character) {
    if ("iljtfI.,:;'|!() ".indexOf(character) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(character) || "mwMW".indexOf(character) >= 0 ? 0.9 : WIDE;
  }

  /** A text in lines that are no wider than some width, broken between words. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && of(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
