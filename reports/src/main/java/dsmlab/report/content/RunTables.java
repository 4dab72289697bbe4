package dsmlab.report.content;

import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.words.Quantity;
import java.util.Comparator;
import java.util.List;

/** The details of one run: who works, how long faults take, which pages are hot. */
final class RunTables {

  private static final int NODES_MAX = 16;
  private static final int PAGES_MAX = 10;

  /** The percentages of faults whose latency is told. */
  private static final List<Double> SHARES = List.of(10.0, 25.0, 50.0, 75.0, 90.0, 99.0, 100.0);

  private RunTables() {}

  static Table nodes(List<NodeLoad> nodes) {
    double all = nodes.stream().mapToDouble(NodeLoad::serviceNanos).sum();
    List<Row> rows =
        nodes.stream()
            .sorted(Comparator.comparingDouble(NodeLoad::serviceNanos).reversed())
            .limit(NODES_MAX)
            .map(node -> node(node, all))
            .toList();
    List<Column> columns =
        List.of(
            Column.figures("node", ""),
            Column.figures("protocol work", ""),
            Column.figures("share", ""),
            Column.figures("sent", ""),
            Column.figures("received", ""),
            Column.figures("faults", ""));
    int more = nodes.size() - NODES_MAX;
    return new Table(
        "Load of the nodes in the first replication, the busiest first",
        columns,
        rows,
        more > 0 ? List.of("%s less busy nodes are left out.".formatted(more)) : List.of());
  }

  private static Row node(NodeLoad node, double all) {
    double share = all > 0 ? node.serviceNanos() / all : 0;
    return new Row(
        List.of(
            Cells.count(node.node()),
            Cell.number(Quantity.text(node.serviceNanos(), "ns"), node.serviceNanos()),
            Cell.number(Quantity.percent(share), share),
            Cells.count(node.sent()),
            Cells.count(node.received()),
            Cells.count(node.faults())));
  }

  static Table latencies(List<LatencyStep> steps) {
    List<Row> rows =
        SHARES.stream()
            .flatMap(share ->
                steps.stream()
                    .filter(step -> step.percentile() >= share)
                    .limit(1)
                    .map(step -> latency(share, step)))
            .toList();
    List<Column> columns =
        List.of(Column.figures("of the faults", "%"), Column.figures("took at most", ""));
    return new Table("Fault latency in the first replication", columns, rows, List.of());
  }

  private static Row latency(double share, LatencyStep step) {
    return new Row(
        List.of(
            Cell.number(Quantity.count(share), share),
            Cell.number(Quantity.text(step.nanos(), "ns"), step.nanos())));
  }

  static Table pages(List<PageHeat> pages) {
    List<Column> columns =
        List.of(
            Column.figures("page", ""),
            Column.figures("read faults", ""),
            Column.figures("write faults", ""),
            Column.figures("messages", ""));
    List<Row> rows =
        pages.stream()
            .limit(PAGES_MAX)
            .map(page ->
                new Row(
                    List.of(
                        Cell.number(Long.toString(page.page()), (double) page.page()),
                        Cells.count(page.readFaults()),
                        Cells.count(page.writeFaults()),
                        Cells.count(page.messages()))))
            .toList();
    return new Table(
        "The pages with most faults in the first replication", columns, rows, List.of());
  }
}
