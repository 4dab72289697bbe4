package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.words.Words;
import dsmlab.scenario.RunRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What finished runs have to say of themselves, such as which nodes crashed. */
final class NoteItems {

  /** More notes than this are counted, not told. */
  private static final int NOTES_MAX = 20;

  private NoteItems() {}

  /** What runs have to say, each sentence once; empty when there is nothing. */
  static List<Item> of(Results results) {
    Map<String, List<RunRow>> told = new LinkedHashMap<>();
    for (RunRow row : results.experiment().rows()) {
      if (!row.result().notes().isEmpty()) {
        String notes = String.join("; ", row.result().notes());
        told.computeIfAbsent(notes, fresh -> new ArrayList<>()).add(row);
      }
    }
    RunNames names = new RunNames(results);
    List<Item> items = new ArrayList<>();
    told.entrySet().stream()
        .limit(NOTES_MAX)
        .forEach(entry -> items.add(new Item(which(names, entry.getValue()), entry.getKey())));
    if (told.size() > NOTES_MAX) {
      int rest = told.values().stream().skip(NOTES_MAX).mapToInt(List::size).sum();
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

  private static String which(RunNames names, List<RunRow> alike) {
    RunRow first = alike.getFirst();
    String name = names.of(first.protocolLabel(), first.point(), first.replication());
    return alike.size() == 1
        ? name
        : "%s, and %s".formatted(name, Words.plural(alike.size() - 1, "run") + " more");
  }
}
