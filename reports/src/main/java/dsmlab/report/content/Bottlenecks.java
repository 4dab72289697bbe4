package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.stats.BusyNodes;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the nodes for which all others wait, at the last point at which there is one. */
final class Bottlenecks {

  private static final int NAMES_MAX = 4;

  private final Results results;

  Bottlenecks(Results results) {
    this.results = results;
  }

  /** A node without rest under one protocol. */
  private record Found(Contestant contestant, BusyNodes busy) {

    String words() {
      return "%s (node %s: %s of the time, the mean of all nodes is %s)"
          .formatted(
              contestant.label(),
              busy.busiest().node(),
              Quantity.percent(busy.busiestShare()),
              Quantity.percent(busy.meanShare()));
    }
  }

  Optional<Item> item() {
    return results.grid().points().reversed().stream()
        .flatMap(point -> item(point).stream())
        .findFirst();
  }

  private Optional<Item> item(Point point) {
    List<String> found = found(point).map(Found::words).toList();
    String where = results.names().point(point);
    String sentence =
        "One node does protocol work nearly all the time%s while others wait for it: %s."
            .formatted(where.isEmpty() ? "" : " at " + where, Words.list(found, NAMES_MAX));
    return found.isEmpty() ? Optional.empty() : Optional.of(new Item("Bottleneck", sentence));
  }

  private Stream<Found> found(Point point) {
    return results.grid().contestants().stream()
        .flatMap(who ->
            results.grid().firstRun(point, who).stream()
                .flatMap(run -> BusyNodes.of(run).stream())
                .filter(BusyNodes::haveBottleneck)
                .map(busy -> new Found(who, busy)));
  }
}
