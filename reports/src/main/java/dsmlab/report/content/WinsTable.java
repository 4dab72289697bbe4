package dsmlab.report.content;

import dsmlab.machine.Metrics.Metric;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Mark;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contest.Outcome;
import dsmlab.report.stats.Point;
import dsmlab.report.words.MetricName;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;

/** At how many points each protocol is best at each metric. */
final class WinsTable {

  private final Results results;

  WinsTable(Results results) {
    this.results = results;
  }

  Table table() {
    List<List<Long>> wins = new ArrayList<>();
    List<Column> columns = new ArrayList<>(List.of(Column.names("protocol")));
    for (Metric metric : results.contests().contestedMetrics()) {
      List<Long> won = wins(metric);
      if (won.stream().anyMatch(count -> count > 0)) {
        columns.add(Column.figures(MetricName.of(metric.id()).heading(), ""));
        wins.add(won);
      }
    }
    return new Table(caption(), columns, rows(wins), notes());
  }

  private List<Long> wins(Metric metric) {
    List<Contest> decided =
        results.grid().points().stream()
            .map(point -> results.contests().among(point, metric))
            .filter(WinsTable::isCounted)
            .toList();
    return results.grid().contestants().stream()
        .map(contestant -> decided.stream().filter(contest -> contest.isLedBy(contestant)).count())
        .toList();
  }

  private static boolean isCounted(Contest contest) {
    return contest.outcome() == Outcome.SINGLE_RUN || contest.outcome() == Outcome.SIGNIFICANT;
  }

  private List<Row> rows(List<List<Long>> wins) {
    List<Contestant> contestants = results.grid().contestants();
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < contestants.size(); index++) {
      List<Cell> cells = new ArrayList<>(List.of(Cells.protocol(results, contestants.get(index))));
      for (List<Long> column : wins) {
        cells.add(cell(column, column.get(index)));
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  private static Cell cell(List<Long> column, long won) {
    boolean most = column.stream().allMatch(other -> other <= won);
    return Cell.number(won == 0 ? "·" : Long.toString(won), (double) won)
        .marked(most ? Mark.BEST : Mark.NONE);
  }

  private String caption() {
    List<Point> points = results.grid().points();
    return "At how many of the %s points each protocol is best".formatted(points.size());
  }

  private static List<String> notes() {
    return List.of(
        "A tie counts for each of its winners; a point without a significant difference for nobody.");
  }
}
