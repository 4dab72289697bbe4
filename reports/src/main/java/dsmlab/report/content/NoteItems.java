package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.stats.Point;
import dsmlab.report.words.Words;
import dsmlab.scenario.RunRow;
import java.util.ArrayList;
import java.util.List;

/** What finished runs have to say of themselves, such as which nodes crashed. */
final class NoteItems {

  /** More runs than this are counted, not told. */
  private static final int RUNS_MAX = 20;

  private NoteItems() {}

  /** The notes of all runs; empty when there are none. */
  static List<Item> of(Results results) {
    List<RunRow> noted =
        results.experiment().rows().stream()
            .filter(row -> !row.result().notes().isEmpty())
            .toList();
    List<Item> items = new ArrayList<>();
    noted.stream().limit(RUNS_MAX).forEach(row -> items.add(item(results, row)));
    if (noted.size() > RUNS_MAX) {
      int rest = noted.size() - RUNS_MAX;
      items.add(
          new Item(
              "others", "%s more have notes, in runs.json".formatted(Words.plural(rest, "run"))));
    }
    return items;
  }

  /** The notes of all runs as a part. */
  static Items part(Results results) {
    return new Items(of(results));
  }

  private static Item item(Results results, RunRow row) {
    String point = results.names().point(new Point(row.point()));
    String where = point.isEmpty() ? "" : " at " + point;
    String which = "%s%s, replication %s".formatted(row.protocolLabel(), where, row.replication());
    return new Item(which, String.join("; ", row.result().notes()));
  }
}
