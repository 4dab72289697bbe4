package dsmlab.report.content;

import dsmlab.report.chart.Chart;
import dsmlab.report.part.Part;
import dsmlab.report.part.Part.Fold;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.part.Part.Paragraph;
import dsmlab.report.part.Part.Section;
import dsmlab.report.stats.Point;
import dsmlab.report.verdict.Finding;
import dsmlab.report.verdict.Verdict;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of an experiment shows: the verdict first, then figures, last how to redo it. */
public final class PageContent {

  /** More tables than this are not put into one page. */
  private static final int TABLES_MAX = 60;

  private static final int NOTES_MAX = 20;

  /** More notes than this are folded. */
  private static final int NOTES_SHOWN = 8;

  private final Results results;
  private final Drawings drawings;
  private final Provenance provenance;

  public PageContent(Results results, Drawings drawings, Provenance provenance) {
    this.results = results;
    this.drawings = drawings;
    this.provenance = provenance;
  }

  /** The size of the experiment in a line. */
  public String extent() {
    Scenario scenario = results.experiment().scenario();
    return "%s, %s, %s, seed %s%s"
        .formatted(
            Words.plural(results.grid().contestants().size(), "protocol"),
            Words.plural(results.grid().points().size(), "point"),
            Extent.replications(scenario),
            scenario.seed(),
            Extent.warmUp(scenario));
  }

  /** The sections of the page. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(verdict());
    if (!results.experiment().failures().isEmpty()) {
      sections.add(new Section("Runs that did not finish", List.of(FailureItems.of(results))));
    }
    if (results.grid().points().size() > 1 && results.areContested()) {
      sections.add(winners());
    }
    if (!drawings.sweeps().isEmpty()) {
      sections.add(sweeps());
    }
    sections.addAll(points());
    notes().ifPresent(sections::add);
    sections.add(protocols());
    sections.add(new ReproduceSection(results, provenance).section());
    return sections;
  }

  /** What runs have to say of themselves; more than a few are folded. */
  private Optional<Section> notes() {
    List<Item> items = NoteItems.of(results, NOTES_MAX);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Part notes =
        items.size() > NOTES_SHOWN
            ? new Fold("What happened in single runs", List.of(new Items(items)))
            : new Items(items);
    return Optional.of(new Section("Notes on runs", List.of(notes)));
  }

  private Section verdict() {
    Verdict verdict = new Verdict(results.grid(), results.promises(), results.names());
    List<Item> items = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      items.add(new Item(finding.title(), finding.sentences(), finding.why()));
    }
    new Bottlenecks(results).item().ifPresent(items::add);
    List<Part> parts = new ArrayList<>();
    parts.add(new Paragraph(verdict.headline()));
    parts.add(new Items(items));
    new StatisticsNote(results).sentences().forEach(text -> parts.add(new Paragraph(text)));
    if (!drawings.note().isEmpty()) {
      parts.add(new Paragraph(drawings.note()));
    }
    return new Section("Verdict", parts);
  }

  private Section winners() {
    return new Section(
        "Winners",
        List.of(
            new Grid(new WinnersByPoint(results).table()),
            new Grid(new WinsTable(results).table())));
  }

  private Section sweeps() {
    return new Section("Over the sweep", List.of(Drawings.gallery(drawings.sweeps())));
  }

  /** Points with charts have a section each; the tables of the others are folded into one. */
  private List<Section> points() {
    List<Section> sections = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Point point : results.grid().points()) {
      if (drawings.at().containsKey(point) || results.grid().points().size() == 1) {
        sections.add(new Section(title(point), parts(point)));
      } else if (others.size() < TABLES_MAX) {
        others.add(new Fold(Words.capital(results.names().point(point)), tables(point)));
      }
    }
    if (!others.isEmpty()) {
      sections.add(new Section("The other points", announced(others, sections.size())));
    }
    return sections;
  }

  private List<Part> announced(List<Part> folds, int shown) {
    int cut = results.grid().points().size() - shown - folds.size();
    List<Part> parts = new ArrayList<>(folds);
    if (cut > 0) {
      parts.add(
          new Paragraph("%s more points are left out here: summary.json has them.".formatted(cut)));
    }
    return parts;
  }

  private String title(Point point) {
    String name = results.names().point(point);
    return name.isEmpty() ? "Results" : Words.capital(name);
  }

  private List<Part> parts(Point point) {
    List<Part> parts = new ArrayList<>();
    if (drawings.at().containsKey(point)) {
      parts.add(Drawings.gallery(drawings.at().getOrDefault(point, List.of())));
    }
    parts.addAll(tables(point));
    return parts;
  }

  private List<Part> tables(Point point) {
    Grid figures = new Grid(new PointTable(results, point).table());
    return results.areContested()
        ? List.of(
            new Grid(WinnerTable.withoutIdleColumns(new WinnerTable(results, point).table())),
            figures)
        : List.of(figures);
  }

  private Section protocols() {
    List<Point> detailed =
        drawings.at().isEmpty()
            ? results.grid().points().stream().limit(1).toList()
            : List.copyOf(drawings.at().keySet());
    return new Section(
        "Protocols",
        results.grid().contestants().stream()
            .map(who -> (Part) new ProtocolSection(results, who, charts(who)).section(detailed))
            .toList());
  }

  private List<Chart> charts(Contestant contestant) {
    return drawings.protocols().getOrDefault(contestant, List.of());
  }
}
