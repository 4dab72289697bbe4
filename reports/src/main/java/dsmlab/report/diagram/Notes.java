package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Sentences that say what a picture leaves out. */
final class Notes {

  private final Chronicle chronicle;
  private final Sheet sheet;
  private final List<String> sentences = new ArrayList<>();

  private Notes(Chronicle chronicle, Sheet sheet) {
    this.chronicle = chronicle;
    this.sheet = sheet;
  }

  /** What is left out, or nothing. */
  static List<String> of(Chronicle chronicle, Sheet sheet) {
    Notes notes = new Notes(chronicle, sheet);
    notes.addTimes();
    notes.addNodesAndPages();
    return notes.sentences;
  }

  private void addTimes() {
    Rows rows = sheet.rows();
    if (rows.isEmpty()) {
      sentences.add("Nothing happens in this part of the run.");
      return;
    }
    if (cutAbove(chronicle, sheet.window())) {
      sentences.add(
          "Cut: what happens before %s is left out (%s)."
              .formatted(
                  sheet.time(rows.moments().getFirst().at()),
                  count(chronicle.omitted().earlier(), sheet.window().before())));
    }
    if (cutBelow(chronicle, sheet.window())) {
      sentences.add(
          "Cut: what happens after %s is left out (%s)."
              .formatted(
                  sheet.time(rows.moments().getLast().at()),
                  count(chronicle.omitted().later(), sheet.window().after())));
    }
    if (!rows.gaps().isEmpty()) {
      sentences.add("Marks (⋮) stand for times in which nothing happens.");
    }
  }

  static boolean cutAbove(Chronicle chronicle, Window window) {
    return chronicle.omitted().earlier() > 0 || window.before() > 0;
  }

  static boolean cutBelow(Chronicle chronicle, Window window) {
    return chronicle.omitted().later() > 0 || window.after() > 0;
  }

  private static String count(long occurrences, int moments) {
    List<String> parts = new ArrayList<>();
    if (moments > 0) {
      parts.add(Words.plural(moments, "moment"));
    }
    if (occurrences > 0) {
      parts.add(Words.plural(occurrences, "occurrence"));
    }
    return String.join(" and ", parts);
  }

  private void addNodesAndPages() {
    Columns columns = sheet.columns();
    if (columns.nodesLeftOut() > 0) {
      sentences.add(
          "%s with fewer events are left out."
              .formatted(Words.plural(columns.nodesLeftOut(), "node")));
    }
    if (columns.pagesLeftOut() > 0) {
      sentences.add(
          "The rights to %s with fewer events are not drawn."
              .formatted(Words.plural(columns.pagesLeftOut(), "page")));
    }
  }
}
