package dsmlab.report.content;

import dsmlab.report.part.Part;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.part.Part.Paragraph;
import dsmlab.report.part.Part.Section;
import dsmlab.report.stats.Point;
import dsmlab.report.verdict.Verdict;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a terminal shows of an experiment: tables and winners per point, the verdict last. */
public final class TerminalContent {

  /** With more points than this a summary takes the place of their tables. */
  static final int POINTS_MAX = 6;

  private static final int NOTES_MAX = 8;

  private final Results results;

  public TerminalContent(Results results) {
    this.results = results;
  }

  /**
   * The parts.
   *
   * @param whole where everything stands that is left out here
   */
  public List<Part> parts(String whole) {
    List<Part> parts = new ArrayList<>();
    List<Point> points = results.grid().points();
    if (points.size() > POINTS_MAX) {
      parts.addAll(summary(whole));
    } else {
      points.forEach(point -> parts.add(block(point)));
    }
    verdict(points, parts);
    if (!results.experiment().failures().isEmpty()) {
      parts.add(new Section("Not finished", List.of(FailureItems.of(results))));
    }
    List<Item> notes = NoteItems.of(results, NOTES_MAX);
    if (!notes.isEmpty()) {
      parts.add(new Section("Notes", List.of(new Items(notes))));
    }
    return parts;
  }

  private List<Part> summary(String whole) {
    String cut =
        "The tables of the %s points are left out here: %s has them."
            .formatted(results.grid().points().size(), whole);
    List<Part> parts = new ArrayList<>();
    if (results.areContested()) {
      parts.add(new Grid(new WinsTable(results).table()));
    }
    parts.add(new Paragraph(cut));
    new PrecisionNote(results)
        .everywhere()
        .ifPresent(note -> parts.add(new Paragraph(Words.capital(note) + ".")));
    return parts;
  }

  private Section block(Point point) {
    String name = results.names().point(point);
    String title = name.isEmpty() ? results.experiment().scenario().name() : name;
    Grid table = new Grid(new PointTable(results, point).table());
    return new Section(title, List.of(table, new WinnerItems(results).at(point)));
  }

  /** With one point the winners stand under its table already: only the reasons are new. */
  private void verdict(List<Point> points, List<Part> parts) {
    Verdict verdict = new Verdict(results.grid(), results.promises(), results.names());
    boolean single = points.size() == 1;
    List<Item> items =
        verdict.findings().stream()
            .map(finding -> new Item(finding.title(), single ? finding.why() : finding.text()))
            .filter(item -> !item.texts().getFirst().isEmpty())
            .toList();
    List<Part> words = new ArrayList<>(List.of(new Paragraph(verdict.headline())));
    if (!items.isEmpty()) {
      words.add(new Items(items));
    }
    parts.add(new Section("Verdict", words));
  }
}
