package dsmlab.report.part;

import java.util.ArrayList;
import java.util.List;

/** Breaks and aligns lines of text. */
final class TextLines {

  private TextLines() {}

  /** Breaks a text at spaces; a longer word stands alone and is never cut. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Breaks a text and indents every line but the first. */
  static String hanging(String text, int indent, int width) {
    return String.join("\n" + " ".repeat(indent), wrap(text, width - indent));
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }

  /** Characters as a reader counts them, not as Java does. */
  static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
