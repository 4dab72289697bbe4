package dsmlab.report.content;

import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Point;
import dsmlab.report.words.RunCounts;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;

/** The headline metrics of every protocol at one point. */
final class PointTable {

  /** The columns, the most important first: the last ones go when there is no room. */
  private static final List<String> HEADLINES =
      List.of(
          "executionTime",
          "messages",
          "bytes",
          "readFaults",
          "writeFaults",
          "faultLatency.mean",
          "faultLatency.p99",
          "stallTime",
          "serviceTime.max");

  private final Results results;
  private final Point point;

  PointTable(Results results, Point point) {
    this.results = results;
    this.point = point;
  }

  Table table() {
    List<MetricColumn> metrics =
        HEADLINES.stream()
            .filter(metric -> results.grid().isTelling(point, metric))
            .map(metric -> new MetricColumn(results, point, metric))
            .toList();
    List<Contestant> present = present();
    boolean differ = !runs(present).areEqual();
    List<Column> columns = new ArrayList<>(List.of(Column.names("protocol")));
    if (differ) {
      columns.add(Column.figures("n", ""));
    }
    metrics.forEach(metric -> columns.add(metric.heading()));
    List<Row> rows = present.stream().map(contestant -> row(contestant, metrics, differ)).toList();
    return new Table(caption(present), columns, rows, notes(present));
  }

  private List<Contestant> present() {
    return results.grid().contestants().stream()
        .filter(contestant -> !results.grid().runs(point, contestant).isEmpty())
        .toList();
  }

  private Row row(Contestant contestant, List<MetricColumn> metrics, boolean withRuns) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.protocol(results, contestant));
    if (withRuns) {
      cells.add(Cells.count(runs(contestant)));
    }
    metrics.forEach(metric -> cells.add(metric.cell(contestant)));
    return new Row(cells);
  }

  private String caption(List<Contestant> present) {
    RunCounts n = runs(present);
    String protocols = Words.plural(present.size(), "protocol");
    return n.areSingle()
        ? protocols + ", one run each"
        : "%s, n = %s runs each, mean ± half of the 95 %% interval".formatted(protocols, n);
  }

  private RunCounts runs(List<Contestant> present) {
    return RunCounts.of(present.stream().map(this::runs).toList());
  }

  private int runs(Contestant contestant) {
    return results.grid().runs(point, contestant).size();
  }

  private List<String> notes(List<Contestant> present) {
    List<String> weak =
        present.stream().filter(results.contests()::promisesLess).map(this::promise).toList();
    List<String> notes = new ArrayList<>();
    if (!weak.isEmpty()) {
      notes.add("† promises less than sequential consistency: " + Words.list(weak));
    }
    new PrecisionNote(results).at(point).ifPresent(notes::add);
    return notes;
  }

  private String promise(Contestant contestant) {
    return "%s (%s)"
        .formatted(
            contestant.label(),
            results.promises().of(contestant.id()).map(model -> model.word()).orElse("unknown"));
  }
}
