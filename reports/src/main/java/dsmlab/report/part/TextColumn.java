package dsmlab.report.part;

import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Kind;
import dsmlab.report.part.Table.Mark;
import java.util.ArrayList;
import java.util.List;

/** A column of a table, laid out for a terminal: heading lines, then cells, all of one width. */
final class TextColumn {

  /** Headings are broken when they are wider than this and than their cells. */
  private static final int HEADING_MIN = 9;

  private final Column column;
  private final List<Cell> cells;
  private final int width;
  private final List<String> heading;

  TextColumn(Column column, List<Cell> cells) {
    this.column = column;
    this.cells = cells;
    int body = cells.stream().mapToInt(cell -> TextLines.length(cell.text())).max().orElse(0);
    heading = new ArrayList<>(TextLines.wrap(column.heading(), Math.max(HEADING_MIN, body)));
    if (!column.unit().isEmpty()) {
      heading.add(column.unit());
    }
    int head = heading.stream().mapToInt(TextLines::length).max().orElse(0);
    width = Math.max(body, head);
  }

  /** The width with the sign of a mark. */
  int width() {
    return column.kind() == Kind.NUMBER ? width + 1 : width;
  }

  int headingLines() {
    return heading.size();
  }

  /** A line of the heading; short headings stand at the bottom. */
  String headingLine(int line, int lines) {
    int index = line - (lines - heading.size());
    String text = index < 0 ? "" : heading.get(index);
    return column.kind() == Kind.NUMBER ? TextLines.right(text, width) + " " : aligned(text);
  }

  String cell(int row, Style style) {
    Cell cell = cells.get(row);
    if (column.kind() == Kind.TEXT) {
      return aligned(cell.text());
    }
    String text = TextLines.right(cell.text(), width) + cell.mark().sign();
    return cell.mark() == Mark.BEST ? style.strong(text) : text;
  }

  private String aligned(String text) {
    return TextLines.left(text, width);
  }
}
