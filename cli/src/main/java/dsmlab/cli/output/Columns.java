package dsmlab.cli.output;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Aligned columns of words; what is too long for the last one goes on in the next line. */
public final class Columns {

  private static final int GAP = 2;
  private static final int LEAST_LAST = 30;

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
    if (rows.isEmpty()) {
      return "";
    }
    TextTable table =
        TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns(indent, width));
    table.indentWrappedLines = 0;
    rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    return table.toString();
  }

  private Column[] columns(int indent, int width) {
    int last = rows.getFirst().size() - 1;
    Column[] columns = new Column[last + 1];
    int used = 0;
    for (int index = 0; index < last; index++) {
      int margin = index == 0 ? indent : GAP;
      int own = margin + longest(index);
      columns[index] = new Column(own, margin, Overflow.WRAP);
      used += own;
    }
    int rest = Math.max(LEAST_LAST, width - used);
    columns[last] = new Column(rest, last == 0 ? indent : GAP, Overflow.WRAP);
    return columns;
  }

  private int longest(int index) {
    return rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
  }
}
