package dsmlab.report.content;

import dsmlab.report.part.Part.Facts;
import dsmlab.report.part.Part.Fold;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Listing;
import dsmlab.report.part.Part.Section;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Point;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Scenario;
import java.util.List;

/** How to get the same figures again, and how to know that they are the same. */
final class ReproduceSection {

  private static final int RUNS_MAX = 500;

  private final Results results;
  private final Provenance provenance;

  ReproduceSection(Results results, Provenance provenance) {
    this.results = results;
    this.provenance = provenance;
  }

  Section section() {
    return new Section(
        "How to reproduce it",
        List.of(
            facts(),
            new Listing("The command", provenance.command()),
            new Listing("The scenario", results.experiment().scenarioText()),
            new Fold("The runs and their digests", List.of(new Grid(runs())))));
  }

  private Facts facts() {
    Scenario scenario = results.experiment().scenario();
    return new Facts(
        List.of(
            new Item("scenario", scenario.name()),
            new Item("seed", Long.toString(scenario.seed())),
            new Item("replications", scenario.replications().toString()),
            new Item("version", provenance.version()),
            new Item(
                "digest",
                "A run with the same digest had the same faults, messages and times: see the table"
                    + " of runs.")));
  }

  private Table runs() {
    List<RunRow> all = results.experiment().rows();
    List<Column> columns =
        List.of(
            Column.names("run"),
            Column.names("protocol"),
            Column.names("point"),
            Column.figures("replication", ""),
            Column.figures("seed", ""),
            Column.names("digest"));
    int more = all.size() - RUNS_MAX;
    return new Table(
        "Every run",
        columns,
        all.stream().limit(RUNS_MAX).map(this::row).toList(),
        more > 0
            ? List.of("%s more runs are left out here: runs.csv has them.".formatted(more))
            : List.of());
  }

  private Row row(RunRow run) {
    return new Row(
        List.of(
            Cell.text(run.runId()),
            Cell.text(run.protocolLabel()),
            Cell.text(results.names().point(new Point(run.point()))),
            Cells.count(run.replication()),
            Cell.number(Long.toString(run.seed()), (double) run.seed()),
            Cell.text(run.result().digest())));
  }
}
