package dsmlab.workload.foreign;

import dsmlab.sim.settings.NearestWord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the first line of a CSV trace, which names the columns in any order. */
final class CsvHeader {

  private static final String EXPECTED = "a header such as seq,thread,op,address,size";
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private final Line line;
  private final CsvField field = new CsvField();
  private final List<CsvColumn> columns = new ArrayList<>();
  private final Set<CsvColumn> missing = EnumSet.allOf(CsvColumn.class);

  private CsvHeader(Line line) {
    this.line = line;
    field.enter(line);
  }

  /** The columns in their order. */
  static List<CsvColumn> read(Line line) {
    return new CsvHeader(line).read();
  }

  private List<CsvColumn> read() {
    skipByteOrderMark();
    int start = line.place();
    do {
      addColumn();
    } while (field.close());
    missing.removeIf(column -> !column.isRequired());
    for (CsvColumn column : missing) {
      throw line.problem(start, "the column '" + column.title() + "' is missing", EXPECTED);
    }
    return columns;
  }

  private void skipByteOrderMark() {
    if (line.peek() == BYTE_ORDER_MARK.charAt(0)) {
      for (int i = 0; i < BYTE_ORDER_MARK.length(); i++) {
        line.take();
      }
    }
  }

  private void addColumn() {
    field.open();
    int place = line.place();
    CsvColumn column = column(place);
    if (!missing.remove(column)) {
      throw line.problem(place, "the column '" + column.title() + "' comes twice", EXPECTED);
    }
    columns.add(column);
  }

  private CsvColumn column(int place) {
    for (CsvColumn column : CsvColumn.values()) {
      if (field.takeWord(column.title())) {
        return column;
      }
    }
    String found = line.token(place).replace("\"", "");
    String nearest = NearestWord.of(found, CsvColumn.titles());
    String hint = nearest == null ? "" : "; nearest is " + nearest;
    throw line.problem(place, "'" + found + "' is no column of a trace", EXPECTED + hint);
  }
}
