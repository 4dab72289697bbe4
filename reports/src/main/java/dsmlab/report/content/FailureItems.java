package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.scenario.FailedRun;

/** The runs that could not be finished, with their reasons. */
final class FailureItems {

  private FailureItems() {}

  static Items of(Results results) {
    return new Items(
        results.experiment().failures().stream().map(run -> item(results, run)).toList());
  }

  private static Item item(Results results, FailedRun run) {
    String which = new RunNames(results).of(run.protocolLabel(), run.point(), run.replication());
    return new Item(which, run.reason());
  }
}
