package dsmlab.report.diagram;

import dsmlab.protocol.Access;
import dsmlab.report.diagram.Rows.Gap;
import dsmlab.report.diagram.Story.DownSpan;
import dsmlab.report.diagram.Story.RightsSpan;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the lines of the nodes with their rights, the times beside them, and what was cut. */
final class LifelinePainter {

  private static final double HEADER = 44;

  private static final double TIME_RIGHT = 78;
  private static final double LABEL_GAP = 13;

  private final Sheet sheet;
  private final SvgPen pen;
  private final Rows rows;
  private final Columns columns;

  LifelinePainter(Sheet sheet) {
    this.sheet = sheet;
    this.pen = sheet.pen();
    this.rows = sheet.rows();
    this.columns = sheet.columns();
  }

  void paint(Story story, boolean cutAbove, boolean cutBelow) {
    paintTimes();
    for (int node : columns.nodes()) {
      paintLine(node);
      paintNames(node);
    }
    story.downs().forEach(this::paintDown);
    story.rights().forEach(this::paintRights);
    rows.gaps().forEach(this::paintGap);
    if (cutAbove) {
      paintCut(rows.top());
    }
    if (cutBelow) {
      paintCut(rows.bottom());
    }
  }

  private void paintTimes() {
    List<Long> times = rows.moments().stream().map(Moment::at).distinct().toList();
    List<String> texts = TimeText.column(sheet.clock(), times);
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < times.size(); i++) {
      double y = rows.y(new Moment(times.get(i), 0));
      pen.line("row", TIME_RIGHT + 6, y, columns.width() - 20, y);
      if (y >= free) {
        pen.text("soft", Anchor.END, TIME_RIGHT, y + 4, texts.get(i));
        free = y + LABEL_GAP;
      }
    }
  }

  private void paintLine(int node) {
    double x = columns.x(node);
    double half = columns.half() + 4;
    for (long page : columns.pages()) {
      double bandX = columns.bandX(node, page);
      pen.line("life", bandX, rows.top(), bandX, rows.bottom());
    }
    sheet
        .labels()
        .avoid(new Rectangle2D.Double(x - half, rows.top(), 2 * half, rows.bottom() - rows.top()));
  }

  private void paintNames(int node) {
    double x = columns.x(node);
    double above = rows.top() - 18 - pageNamesHeight(columns);
    pen.text("node", Anchor.MIDDLE, x, above, "node " + node);
    pen.text("node", Anchor.MIDDLE, x, rows.bottom() + 18, "node " + node);
    if (columns.severalPages()) {
      columns.pages().forEach(page -> paintPageName(columns.bandX(node, page), page));
    }
  }

  private void paintPageName(double x, long page) {
    pen.upright("soft", x + 4, rows.top() - 4, pageName(page));
  }

  private static String pageName(long page) {
    return "p" + page;
  }

  /** The room above the rows for the names of nodes and pages. */
  static double header(Columns columns) {
    return HEADER + pageNamesHeight(columns);
  }

  private static double pageNamesHeight(Columns columns) {
    return columns.severalPages()
        ? columns.pages().stream()
            .mapToDouble(page -> TextWidth.of(pageName(page), Sheet.FONT))
            .max()
            .orElse(0)
        : 0;
  }

  private void paintDown(DownSpan span) {
    if (!columns.has(span.node()) || !sheet.shows(span.from(), span.to())) {
      return;
    }
    double half = columns.half() + 6;
    double from = rows.y(span.from());
    pen.open("rights");
    pen.title(
        "node %d is down from %s%s"
            .formatted(span.node(), sheet.time(span.from().at()), until(span.to())));
    double high = Math.max(2, sheet.y(span.to()) - from);
    pen.rectangle("down", columns.x(span.node()) - half, from, 2 * half, high);
    pen.close();
  }

  private void paintRights(RightsSpan span) {
    if (!columns.has(span.node())
        || !columns.pages().contains(span.page())
        || !sheet.shows(span.from(), span.to())) {
      return;
    }
    String rights = span.access().name().toLowerCase(Locale.ROOT);
    double width = Columns.bandWidth() * (span.access() == Access.WRITE ? 1 : 0.55);
    double x = columns.bandX(span.node(), span.page()) - width / 2;
    double from = rows.y(span.from());
    pen.open("rights");
    pen.title(
        "node %d may %s page %d from %s%s"
            .formatted(
                span.node(), rights, span.page(), sheet.time(span.from().at()), until(span.to())));
    pen.rectangle(rights, x, from, width, Math.max(1, sheet.y(span.to()) - from));
    pen.close();
  }

  private String until(Optional<Moment> to) {
    return to.map(end -> " to " + sheet.time(end.at())).orElse(" on");
  }

  private void paintGap(Gap gap) {
    columns.nodes().forEach(node -> paintBreak(columns.x(node), gap.y()));
    pen.text(
        "soft",
        Anchor.END,
        TIME_RIGHT,
        gap.y() + 4,
        "⋮ " + TimeText.about(sheet.clock(), gap.length()));
  }

  private void paintCut(double y) {
    columns.nodes().forEach(node -> paintBreak(columns.x(node), y));
  }

  /** The mark of a line that is broken. */
  private void paintBreak(double x, double y) {
    double half = columns.half() + 3;
    pen.path("paper", "M%s %sl%s -6v6l%s 6z", x - half, y + 3, 2 * half, -2 * half);
    pen.line("cut", x - half, y + 3, x + half, y - 3);
    pen.line("cut", x - half, y + 9, x + half, y + 3);
  }
}
