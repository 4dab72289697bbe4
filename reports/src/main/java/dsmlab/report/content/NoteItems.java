package dsmlab.report.content;

import dsmlab.report.part.Part.Item;
import dsmlab.report.words.Words;
import dsmlab.scenario.RunRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What finished runs have to say of themselves, such as which nodes crashed. */
final class NoteItems {

  private NoteItems() {}

  /**
   * What runs have to say, each sentence once; empty when there is nothing.
   *
   * @param most more notes than this are counted, not told
   */
  static List<Item> of(Results results, int most) {
    Map<String, List<RunRow>> told = told(results);
    RunNames names = new RunNames(results);
    List<Item> items = new ArrayList<>();
    told.entrySet().stream()
        .limit(most)
        .forEach(entry -> items.add(new Item(which(names, entry.getValue()), entry.getKey())));
    if (told.size() > most) {
      int rest = told.values().stream().skip(most).mapToInt(List::size).sum();
      items.add(
          new Item(
              "others", "%s more have notes, in runs.json".formatted(Words.plural(rest, "run"))));
    }
    return items;
  }

  private static Map<String, List<RunRow>> told(Results results) {
    Map<String, List<RunRow>> told = new LinkedHashMap<>();
    for (RunRow row : results.experiment().rows()) {
      if (!row.result().notes().isEmpty()) {
        String notes = String.join("; ", row.result().notes());
        told.computeIfAbsent(notes, fresh -> new ArrayList<>()).add(row);
      }
    }
    return told;
  }

  private static String which(RunNames names, List<RunRow> alike) {
    RunRow first = alike.getFirst();
    String name = names.of(first.protocolLabel(), first.point(), first.replication());
    return alike.size() == 1
        ? name
        : "%s, and %s".formatted(name, Words.plural(alike.size() - 1, "run") + " more");
  }
}
