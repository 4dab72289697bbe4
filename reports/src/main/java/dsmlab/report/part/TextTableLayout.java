package dsmlab.report.part;

import dsmlab.report.part.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out a table for a terminal; columns that do not fit are left out, and that is said. */
final class TextTableLayout {

  private static final String GAP = " ";

  private final Table table;
  private final Style style;
  private final List<TextColumn> columns = new ArrayList<>();
  private final List<String> omitted = new ArrayList<>();

  TextTableLayout(Table table, Style style, int width) {
    this.table = table;
    this.style = style;
    int used = 0;
    for (int index = 0; index < table.columns().size(); index++) {
      TextColumn column = new TextColumn(table.columns().get(index), cells(index));
      used += column.width() + GAP.length();
      if (index < 2 || (used <= width && omitted.isEmpty())) {
        columns.add(column);
      } else {
        omitted.add(table.columns().get(index).heading());
      }
    }
  }

  private List<Cell> cells(int index) {
    return table.rows().stream().map(row -> row.cells().get(index)).toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int heights = columns.stream().mapToInt(TextColumn::headingLines).max().orElse(0);
    for (int line = 0; line < heights; line++) {
      int current = line;
      lines.add(
          joined(columns.stream().map(column -> column.headingLine(current, heights)).toList()));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      int current = row;
      lines.add(joined(columns.stream().map(column -> column.cell(current, style)).toList()));
    }
    return lines;
  }

  private static String joined(List<String> cells) {
    return cells.stream().collect(Collectors.joining(GAP)).stripTrailing();
  }

  /** The headings of the columns that did not fit. */
  List<String> omitted() {
    return omitted;
  }

  /** The marks that occur in what is shown. */
  List<Table.Mark> marks() {
    return IntStream.range(0, columns.size())
        .boxed()
        .flatMap(index -> cells(index).stream())
        .map(Cell::mark)
        .filter(mark -> mark != Table.Mark.NONE)
        .distinct()
        .sorted()
        .toList();
  }
}
