package dsmlab.report.content;

import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.part.Part;
import dsmlab.report.part.Part.Facts;
import dsmlab.report.part.Part.Fold;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Section;
import dsmlab.report.part.Table;
import dsmlab.report.part.Table.Cell;
import dsmlab.report.part.Table.Column;
import dsmlab.report.part.Table.Row;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Quantity;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything about one protocol: what it is, what it sends, who works, which pages are hot. */
final class ProtocolSection {

  private static final int NODES_MAX = 16;
  private static final int PAGES_MAX = 10;

  /** The percentages of faults whose latency is told. */
  private static final List<Double> SHARES = List.of(10.0, 25.0, 50.0, 75.0, 90.0, 99.0, 100.0);

  private final Results results;
  private final Contestant contestant;

  ProtocolSection(Results results, Contestant contestant) {
    this.results = results;
    this.contestant = contestant;
  }

  /**
   * The section.
   *
   * @param points those whose nodes and pages are shown
   */
  Section section(List<Point> points) {
    List<Part> parts = new ArrayList<>();
    results.protocol(contestant.id()).ifPresent(protocol -> parts.add(facts(protocol)));
    parts.add(new Grid(new MessageMix(results, contestant).table()));
    for (Point point : points) {
      results.grid().firstRun(point, contestant).ifPresent(run -> parts.add(details(point, run)));
    }
    return new Section(contestant.label(), parts);
  }

  private static Facts facts(ProtocolDescriptor<?> protocol) {
    String promise = protocol.promise().word() + ": " + protocol.promise().meaning();
    return new Facts(
        List.of(
            new Item("name", protocol.title()),
            new Item("what it does", protocol.summary()),
            new Item("finds the owner", protocol.location()),
            new Item("promises", promise),
            new Item("paper", protocol.paper())));
  }

  private Fold details(Point point, RunResult run) {
    String where = results.names().point(point);
    String title = "Nodes, latencies and pages" + (where.isEmpty() ? "" : " at " + where);
    List<Part> parts = new ArrayList<>();
    if (!run.nodes().isEmpty()) {
      parts.add(new Grid(nodes(run.nodes())));
    }
    if (!run.faultLatencies().isEmpty()) {
      parts.add(new Grid(latencies(run.faultLatencies())));
    }
    if (!run.hottestPages().isEmpty()) {
      parts.add(new Grid(pages(run.hottestPages())));
    }
    return new Fold(title, parts);
  }

  private static Table nodes(List<NodeLoad> nodes) {
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

  private static Table latencies(List<LatencyStep> steps) {
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

  private static Table pages(List<PageHeat> pages) {
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
