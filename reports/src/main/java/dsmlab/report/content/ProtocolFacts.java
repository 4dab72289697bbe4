package dsmlab.report.content;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.part.Part.Facts;
import dsmlab.report.part.Part.Item;
import dsmlab.report.stats.BusyNodes;
import dsmlab.report.stats.LoadShare;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Quantity;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a protocol is, what it was set to, and who works for it. */
final class ProtocolFacts {

  private final Results results;
  private final Contestant contestant;

  ProtocolFacts(Results results, Contestant contestant) {
    this.results = results;
    this.contestant = contestant;
  }

  /**
   * The facts.
   *
   * @param points those whose details are shown; the busiest node is that of the last
   */
  Facts facts(List<Point> points) {
    List<Item> items = new ArrayList<>();
    results.protocol(contestant.id()).ifPresent(protocol -> items.addAll(declared(protocol)));
    items.add(new Item("settings", settings()));
    points.reversed().stream()
        .flatMap(point -> busiest(point).stream())
        .findFirst()
        .ifPresent(sentence -> items.add(new Item("busiest node", sentence)));
    return new Facts(items);
  }

  private static List<Item> declared(ProtocolDescriptor<?> protocol) {
    String promise = protocol.promise().word() + ": " + protocol.promise().meaning();
    return List.of(
        new Item("name", protocol.title()),
        new Item("what it does", protocol.summary()),
        new Item("finds the owner", protocol.location()),
        new Item("promises", promise),
        new Item("paper", protocol.paper()));
  }

  private String settings() {
    String texts =
        contestant.settings().entrySet().stream()
            .map(setting -> setting.getKey() + ": " + setting.getValue())
            .collect(Collectors.joining("; "));
    return texts.isEmpty() ? "none" : texts;
  }

  private Optional<String> busiest(Point point) {
    return results
        .grid()
        .firstRun(point, contestant)
        .flatMap(run -> BusyNodes.of(run))
        .flatMap(busy -> LoadShare.ofTime(busy.nodes()).map(load -> sentence(point, busy, load)));
  }

  private String sentence(Point point, BusyNodes busy, LoadShare load) {
    String where = results.names().point(point);
    return """
    node %s works for the protocol %s of the time%s and does %s of all protocol work \
    (%s would be even)%s\
    """
        .formatted(
            load.node(),
            Quantity.percent(busy.busiestShare()),
            where.isEmpty() ? "" : " at " + where,
            Quantity.percent(load.share()),
            Quantity.percent(load.even()),
            busy.haveBottleneck() ? ": a bottleneck, the others wait for it" : "");
  }
}
