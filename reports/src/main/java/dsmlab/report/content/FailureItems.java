package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.stats.Point;
import dsmlab.scenario.FailedRun;

/** The runs that could not be finished, with their reasons. */
final class FailureItems {

  private FailureItems() {}

  static Items of(Results results) {
    return new Items(
        results.experiment().failures().stream().map(run -> item(results, run)).toList());
  }

  private static Item item(Results results, FailedRun run) {
    String point = results.names().point(new Point(run.point()));
    String where = point.isEmpty() ? "" : " at " + point;
    String which = "%s%s, replication %s".formatted(run.protocolLabel(), where, run.replication());
    return new Item(which, run.reason());
  }
}
