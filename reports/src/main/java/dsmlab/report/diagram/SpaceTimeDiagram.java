package dsmlab.report.diagram;

import dsmlab.protocol.MessageKind;
import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.report.diagram.Story.Comment;
import dsmlab.report.diagram.Story.Flight;
import dsmlab.report.diagram.SvgPen.Anchor;
import dsmlab.report.words.Words;
import java.util.List;

/**
 * The space-time diagram of a chronicle: nodes from left to right, time downwards, messages as
 * arrows, rights and faults along the lines of the nodes. It is one SVG element without scripts
 * that brings its style for light and dark pages.
 */
public final class SpaceTimeDiagram {

  private static final double LEFT = 24;
  private static final double LINE = 18;

  private final Chronicle chronicle;
  private final DiagramOptions options;
  private final Story story;
  private final Window window;
  private final Columns columns;
  private final SvgPen pen = new SvgPen();

  private SpaceTimeDiagram(Chronicle chronicle, DiagramOptions options) {
    this.chronicle = chronicle;
    this.options = options;
    this.story = StoryTeller.of(chronicle);
    this.window = Window.of(story, chronicle, options);
    this.columns = Columns.of(chronicle.nodes(), window.of(chronicle), options.nodes());
  }

  /** Draws a chronicle as an {@code svg} element, to stand in a page or in a file of its own. */
  public static String svg(Chronicle chronicle, DiagramOptions options) {
    return new SpaceTimeDiagram(chronicle, options).svg();
  }

  private String svg() {
    double height = paint();
    String width = SvgPen.number(columns.width());
    String high = SvgPen.number(height);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" class="%s" width="%s" height="%s" \
    viewBox="0 0 %s %s" role="img">
    <title>%s</title>
    <desc>%s</desc>
    <style>
    %s</style>
    <rect class="paper" width="%s" height="%s"/>
    %s</svg>
    """
        .formatted(
            DiagramStyle.ROOT,
            width,
            high,
            width,
            high,
            SvgPen.escaped(chronicle.title()),
            SvgPen.escaped(description()),
            DiagramStyle.of(kinds()),
            width,
            high,
            pen.text());
  }

  private List<MessageKind> kinds() {
    return story.flights().stream()
        .filter(flight -> window.shows(flight.left(), flight.handled()))
        .map(Flight::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private String description() {
    return "Space-time diagram of %s: %s and %s on %s. %s"
        .formatted(
            chronicle.title(),
            Words.plural(story.flights().size(), "message"),
            Words.plural(story.faults().size(), "fault"),
            Words.plural(chronicle.nodes(), "node"),
            options.caption());
  }

  /** Paints everything and returns the height of the picture. */
  private double paint() {
    double top = paintHead();
    Rows rows = new Rows(window, options.spacing(), top + LifelinePainter.header(columns));
    Sheet sheet = new Sheet(columns, window, rows, chronicle.clock(), new LabelPlaces(), pen);
    new LifelinePainter(sheet)
        .paint(story, Notes.cutAbove(chronicle, window), Notes.cutBelow(chronicle, window));
    story.timers().forEach(new TimerPainter(sheet)::paint);
    FaultPainter faults = new FaultPainter(sheet);
    faults.paintBars(story);
    new MessagePainter(sheet).paint(story.flights());
    faults.paintDeeds(story);
    return paintFoot(sheet);
  }

  private double paintHead() {
    double y = 28;
    pen.text("title", Anchor.START, LEFT, y, chronicle.title());
    if (!options.caption().isEmpty()) {
      for (String line :
          TextWidth.lines(options.caption(), Sheet.FONT, columns.width() - 2 * LEFT)) {
        y += LINE;
        pen.text("soft", Anchor.START, LEFT, y, line);
      }
    }
    return new Legend(story, kinds(), LEFT, columns.width() - LEFT).paint(pen, y + LINE + 6);
  }

  private double paintFoot(Sheet sheet) {
    RemarkPainter remarks = new RemarkPainter(sheet);
    double y = sheet.rows().bottom() + 44;
    for (Comment comment : story.comments()) {
      remarks.mark(comment);
      y = remarks.write(comment, y);
    }
    for (String note : Notes.of(chronicle, sheet)) {
      pen.text("soft", Anchor.START, LEFT, y, note);
      y += LINE;
    }
    return y;
  }
}
