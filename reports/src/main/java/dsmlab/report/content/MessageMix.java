package dsmlab.report.content;

import dsmlab.protocol.MessageKind;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Quantity;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one protocol sends, kind by kind, at every point. */
final class MessageMix {

  private static final int ROWS_MAX = 24;

  private final Results results;
  private final Contestant contestant;
  private final List<Point> points;

  MessageMix(Results results, Contestant contestant) {
    this.results = results;
    this.contestant = contestant;
    this.points =
        results.grid().points().stream()
            .filter(point -> !results.grid().runs(point, contestant).isEmpty())
            .toList();
  }

  Table table() {
    List<String> kinds =
        Arrays.stream(MessageKind.values()).map(MessageKind::word).filter(this::isSent).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names("point"));
    columns.add(Column.figures("all", ""));
    kinds.forEach(kind -> columns.add(Column.figures(kind, "")));
    List<Row> rows = points.stream().limit(ROWS_MAX).map(point -> row(point, kinds)).toList();
    int more = points.size() - ROWS_MAX;
    return new Table(
        "Messages by kind, mean of the runs",
        columns,
        rows,
        more > 0 ? List.of("%s more points are left out here.".formatted(more)) : List.of());
  }

  private boolean isSent(String kind) {
    return points.stream().anyMatch(point -> mean(point, "messages." + kind) > 0);
  }

  private double mean(Point point, String metric) {
    return results.grid().mean(point, contestant, metric);
  }

  private Row row(Point point, List<String> kinds) {
    String where = results.names().point(point);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(where.isEmpty() ? "the whole scenario" : where));
    cells.add(cell(mean(point, "messages")));
    kinds.forEach(kind -> cells.add(cell(mean(point, "messages." + kind))));
    return new Row(cells);
  }

  private static Cell cell(double value) {
    return Cell.number(Quantity.count(value), value);
  }
}
