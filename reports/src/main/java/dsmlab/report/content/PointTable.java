package dsmlab.report.content;

import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Point;
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
    List<Column> columns = new ArrayList<>(List.of(Column.names("protocol")));
    metrics.forEach(metric -> columns.add(metric.heading()));
    List<Contestant> present = present();
    List<Row> rows = present.stream().map(contestant -> row(contestant, metrics)).toList();
    return new Table(caption(present), columns, rows, notes(present));
  }

  private List<Contestant> present() {
    return results.grid().contestants().stream()
        .filter(contestant -> !results.grid().runs(point, contestant).isEmpty())
        .toList();
  }

  private Row row(Contestant contestant, List<MetricColumn> metrics) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.protocol(results, contestant));
    metrics.forEach(metric -> cells.add(metric.cell(contestant)));
    return new Row(cells);
  }

  private String caption(List<Contestant> present) {
    int[] runs =
        present.stream()
            .mapToInt(each -> results.grid().runs(point, each).size())
            .sorted()
            .toArray();
    int least = runs[0];
    int most = runs[runs.length - 1];
    String protocols = Words.plural(present.size(), "protocol");
    if (most == 1) {
      return protocols + ", one run each";
    }
    String n = least == most ? Integer.toString(most) : least + " to " + most;
    return "%s, n = %s runs each, mean ± half of the 95 %% interval".formatted(protocols, n);
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
