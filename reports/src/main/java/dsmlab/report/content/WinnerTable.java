package dsmlab.report.content;

import dsmlab.machine.Metrics.Metric;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contest.Standing;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.Optional;

/** Who wins each metric at one point, by how much and how surely. */
final class WinnerTable {

  private static final int NAMES_MAX = 3;

  private final Results results;
  private final Point point;

  WinnerTable(Results results, Point point) {
    this.results = results;
    this.point = point;
  }

  Table table() {
    List<Column> columns =
        List.of(
            Column.names("metric"),
            Column.names("best"),
            Column.figures("value", ""),
            Column.figures("less than the next by", ""),
            Column.names("next"),
            Column.names("how sure"),
            Column.names("best with a sequential promise"));
    List<Row> rows =
        results.contests().contestedMetrics().stream()
            .filter(metric -> results.grid().isTelling(point, metric.id()))
            .map(this::row)
            .toList();
    return new Table("Who is best at what", columns, rows, List.of());
  }

  private Row row(Metric metric) {
    MetricName name = MetricName.of(metric.id());
    Contest contest = results.contests().among(point, metric);
    double value = contest.leader().estimate().mean();
    return new Row(
        List.of(
            Cell.text(name.name()),
            leaders(contest),
            Cell.number(name.text(value), value),
            margin(contest),
            Cell.text(contest.runnerUp().map(next -> label(next.contestant())).orElse("-")),
            Cell.text(certainty(contest, name)),
            strong(contest)));
  }

  private Cell leaders(Contest contest) {
    if (contest.outcome() == Contest.Outcome.ALL_EQUAL) {
      return Cell.text("all equal");
    }
    return named(contest);
  }

  private Cell named(Contest contest) {
    if (contest.leaders().size() == 1) {
      return Cells.protocol(results, contest.leaders().getFirst());
    }
    List<String> labels = contest.leaders().stream().map(this::label).toList();
    return Cell.text("tie: " + Words.list(labels, NAMES_MAX));
  }

  private String label(Contestant contestant) {
    return Cells.protocol(results, contestant).text();
  }

  private static Cell margin(Contest contest) {
    Optional<Standing> next = contest.runnerUp();
    return next.isEmpty()
        ? Cell.number("-", Double.NaN)
        : Cell.number(Quantity.percent(contest.margin()), contest.margin());
  }

  private static String certainty(Contest contest, MetricName name) {
    return switch (contest.outcome()) {
      case NOT_MEASURED, UNOPPOSED, ALL_EQUAL -> "-";
      case SINGLE_RUN -> "single runs, exact";
      case SIGNIFICANT -> interval(contest.lead().orElseThrow(), name);
      case NOT_SIGNIFICANT ->
          "no significant difference from "
              + Words.list(contest.close().stream().map(Contestant::label).toList(), NAMES_MAX)
              + ", n = "
              + contest.leader().estimate().n();
    };
  }

  private static String interval(Estimate lead, MetricName name) {
    return "difference %s ± %s, n = %s"
        .formatted(name.text(lead.mean()), name.text(lead.halfWidth95().orElse(0)), lead.n());
  }

  private Cell strong(Contest contest) {
    return results.contests().amongStrong(contest).map(this::named).orElse(Cell.text("the same"));
  }

  /** Drops the last column where nobody promises less than the others. */
  static Table withoutIdleColumns(Table table) {
    int last = table.columns().size() - 1;
    boolean idle =
        table.rows().stream().allMatch(row -> row.cells().get(last).text().equals("the same"));
    if (!idle) {
      return table;
    }
    List<Row> rows =
        table.rows().stream().map(row -> new Row(row.cells().subList(0, last))).toList();
    return new Table(table.caption(), table.columns().subList(0, last), rows, table.notes());
  }
}
