package dsmlab.report.part;

import java.util.List;

/**
 * A table: named rows, columns of figures.
 *
 * @param caption what it shows
 * @param columns the first one holds names, the most important others first
 * @param rows as many cells each as there are columns
 * @param notes what stands below it
 */
public record Table(String caption, List<Column> columns, List<Row> rows, List<String> notes) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of %s cells in %s columns".formatted(row.cells().size(), columns.size()));
      }
    }
  }

  /**
   * A column.
   *
   * @param heading words that may be broken into lines
   * @param unit the unit of all its values, may be empty
   */
  public record Column(String heading, String unit, Kind kind) {

    /** A column of names. */
    public static Column names(String heading) {
      return new Column(heading, "", Kind.TEXT);
    }

    /** A column of figures. */
    public static Column figures(String heading, String unit) {
      return new Column(heading, unit, Kind.NUMBER);
    }
  }

  /** What a column holds: figures are aligned to the right. */
  public enum Kind {
    TEXT,
    NUMBER
  }

  /** One row. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param text as it is shown
   * @param mark how it did
   * @param order its place when rows are sorted by this column; not a number sorts by text
   * @param color the place of its colour in the palette of protocols, -1 for none
   */
  public record Cell(String text, Mark mark, double order, int color) {

    /** A cell of words. */
    public static Cell text(String text) {
      return new Cell(text, Mark.NONE, Double.NaN, -1);
    }

    /** A cell with the name of a protocol and its colour. */
    public static Cell protocol(String name, int color) {
      return new Cell(name, Mark.NONE, Double.NaN, color);
    }

    /** A cell with a figure. */
    public static Cell number(String text, double value) {
      return new Cell(text, Mark.NONE, value, -1);
    }

    /** The same cell, marked. */
    public Cell marked(Mark other) {
      return new Cell(text, other, order, color);
    }
  }

  /** How a value did in its column. */
  public enum Mark {
    NONE(" ", ""),
    /** The least value. */
    BEST("*", "best"),
    /** Not significantly different from the least. */
    CLOSE("~", "no significant difference from the best");

    private final String sign;
    private final String meaning;

    Mark(String sign, String meaning) {
      this.sign = sign;
      this.meaning = meaning;
    }

    /** One character behind the value. */
    public String sign() {
      return sign;
    }

    /** What it says. */
    public String meaning() {
      return meaning;
    }
  }
}
