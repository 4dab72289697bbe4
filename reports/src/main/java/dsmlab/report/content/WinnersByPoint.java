package dsmlab.report.content;

import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Point;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;

/** The winner of the headline metrics at every point: a row per point. */
final class WinnersByPoint {

  /** More rows than this are cut, and that is said. */
  static final int ROWS_MAX = 100;

  private static final int NAMES_MAX = 2;

  private static final List<String> METRICS =
      List.of("executionTime", "messages", "bytes", "faultLatency.mean", "serviceTime.max");

  private final Results results;

  WinnersByPoint(Results results) {
    this.results = results;
  }

  Table table() {
    List<Metric> metrics = metrics();
    List<Column> columns = new ArrayList<>(List.of(Column.names("point")));
    metrics.forEach(metric -> columns.add(Column.names(MetricName.of(metric.id()).heading())));
    List<Point> points = results.grid().points();
    List<Row> rows = points.stream().limit(ROWS_MAX).map(point -> row(point, metrics)).toList();
    return new Table(
        "Who is best where, and by how much less than the next", columns, rows, notes(points));
  }

  private List<Metric> metrics() {
    return METRICS.stream()
        .filter(
            id -> results.grid().points().stream().anyMatch(at -> results.grid().isTelling(at, id)))
        .map(id -> Metrics.CATALOG.find(id))
        .toList();
  }

  private Row row(Point point, List<Metric> metrics) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(results.names().point(point))));
    metrics.forEach(metric -> cells.add(cell(results.contests().among(point, metric))));
    return new Row(cells);
  }

  private Cell cell(Contest contest) {
    return switch (contest.outcome()) {
      case NOT_MEASURED -> Cell.text("-");
      case ALL_EQUAL -> Cell.text("all equal");
      case UNOPPOSED -> Cell.text(name(contest.leaders().getFirst()));
      case NOT_SIGNIFICANT -> undecided(contest);
      case SINGLE_RUN, SIGNIFICANT -> won(contest);
    };
  }

  private Cell undecided(Contest contest) {
    List<String> names = new ArrayList<>(contest.leaders().stream().map(this::name).toList());
    contest.close().forEach(close -> names.add(name(close)));
    return Cell.text("no significant difference: " + Words.list(names, NAMES_MAX));
  }

  private Cell won(Contest contest) {
    String who = Words.list(contest.leaders().stream().map(this::name).toList(), NAMES_MAX);
    String text = who + ", " + Quantity.percent(contest.margin());
    int color = results.colors().of(contest.leaders().getFirst());
    return contest.leaders().size() == 1 ? Cell.protocol(text, color) : Cell.text(text);
  }

  private String name(Contestant contestant) {
    return Cells.protocol(results, contestant).text();
  }

  private static List<String> notes(List<Point> points) {
    int more = points.size() - ROWS_MAX;
    return more > 0
        ? List.of("%s more points are left out here: summary.json has them.".formatted(more))
        : List.of();
  }
}
