package dsmlab.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns of words; what is too long for its column goes on in the next line. */
public final class Columns {

  private static final String GAP = "  ";
  private static final int LEAST_LAST = 30;
  private static final int MOST_MIDDLE = 26;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row with as many cells as the others. */
  public Columns add(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /**
   * The lines.
   *
   * @param indent spaces before every line
   * @param width how long lines may be
   */
  public String text(int indent, int width) {
    StringBuilder text = new StringBuilder();
    int[] widths = widths(width - indent);
    for (List<String> row : rows) {
      appendRow(row, widths, " ".repeat(indent), text);
    }
    return text.toString();
  }

  /** The first column is as wide as its words, the last one takes what the others leave. */
  private int[] widths(int width) {
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    int[] widths = new int[columns];
    int rest = width;
    for (int column = 0; column < columns - 1; column++) {
      int most = column == 0 ? Integer.MAX_VALUE : MOST_MIDDLE;
      widths[column] = Math.min(longest(column), most);
      rest -= widths[column] + GAP.length();
    }
    if (columns > 0) {
      widths[columns - 1] = Math.max(LEAST_LAST, rest);
    }
    return widths;
  }

  private int longest(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static void appendRow(List<String> row, int[] widths, String indent, StringBuilder text) {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      cells.add(wrapped(row.get(column), widths[column]));
    }
    int lines = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      text.append((indent + line(cells, line, widths)).stripTrailing()).append('\n');
    }
  }

  private static String line(List<List<String>> cells, int line, int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = cells.get(column);
      String part = line < cell.size() ? cell.get(line) : "";
      parts.add(part + " ".repeat(Math.max(0, widths[column] - length(part))));
    }
    return String.join(GAP, parts);
  }

  /** Breaks a text at spaces; a longer word stands alone and is never cut. */
  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return (int) text.codePoints().count();
  }
}
