package dsmlab.report.diagram;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.report.diagram.Sheet.Spot;
import dsmlab.report.diagram.Story.Deed;
import dsmlab.report.diagram.Story.FaultSpan;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws faults as bars beside the line of their node, for as long as the process waits. */
final class FaultPainter {

  private static final double BAR = 5;
  private static final double LANE = 8;
  private static final int LANES_MAX = 4;

  private final Sheet sheet;
  private final SvgPen pen;
  private final Columns columns;
  private final Map<Integer, List<Optional<Moment>>> lanes = new HashMap<>();

  FaultPainter(Sheet sheet) {
    this.sheet = sheet;
    this.pen = sheet.pen();
    this.columns = sheet.columns();
  }

  void paintBars(Story story) {
    story.faults().stream()
        .filter(fault -> columns.has(fault.start().node()))
        .filter(fault -> sheet.shows(fault.from(), fault.to()))
        .sorted(Comparator.comparing(FaultSpan::from))
        .forEach(this::paintFault);
  }

  /** Draws what references returned and wrote; only schedules without time tell it for sure. */
  void paintDeeds(Story story) {
    if (sheet.clock() == Clock.STEPS) {
      story.deeds().forEach(this::paintDeed);
    }
  }

  private void paintFault(FaultSpan fault) {
    FaultStarted start = fault.start();
    double x = columns.x(start.node()) - columns.half() - 4 - BAR - lane(fault) * LANE;
    double y = sheet.rows().y(fault.from());
    double height = Math.max(4, sheet.y(fault.to()) - y);
    pen.open("fault");
    pen.title(description(fault));
    pen.rectangle("fault", x, y, BAR, height);
    pen.close();
    sheet.labels().avoid(new Rectangle2D.Double(x, y, BAR, height));
    Spot above = new Spot(Anchor.END, x + BAR, y - 4);
    Spot beside = new Spot(Anchor.END, x - 4, y + 5);
    Spot below = new Spot(Anchor.END, x - 4, y + 17);
    sheet.label("label", texts(start), List.of(above, beside, below));
  }

  /** The first lane beside a node in which no bar is left at the beginning of a fault. */
  private int lane(FaultSpan fault) {
    List<Optional<Moment>> ends =
        lanes.computeIfAbsent(fault.start().node(), _ -> new ArrayList<>());
    int lane = 0;
    while (lane < ends.size() && !endedBefore(ends.get(lane), fault.from())) {
      lane++;
    }
    if (lane == ends.size()) {
      ends.add(fault.to());
    } else {
      ends.set(lane, fault.to());
    }
    return Math.min(lane, LANES_MAX);
  }

  private static boolean endedBefore(Optional<Moment> end, Moment moment) {
    return end.map(last -> last.compareTo(moment) < 0).orElse(false);
  }

  private List<String> texts(FaultStarted start) {
    String deed = verb(start.reference()) + "s";
    String page = columns.severalPages() ? " p" + start.page() : "";
    if (sheet.clock() == Clock.STEPS) {
      String value = deed.equals("writes") ? " " + start.reference().value() : "";
      return List.of(deed + value + page, deed);
    }
    return List.of(
        "process %d %s%s".formatted(start.process(), deed, page),
        "P%d %s%s".formatted(start.process(), deed, page),
        "P%d %s".formatted(start.process(), deed));
  }

  private static String verb(Reference reference) {
    return reference.access() == Access.READ ? "read" : "write";
  }

  private String description(FaultSpan fault) {
    FaultStarted start = fault.start();
    Reference reference = start.reference();
    return "process %d of node %d %ss %d bytes at address 0x%x, page %d\nfaults at %s, %s"
        .formatted(
            start.process(),
            start.node(),
            verb(reference),
            reference.bytes(),
            reference.address(),
            start.page(),
            sheet.time(start.at()),
            fault
                .end()
                .map(end -> ended(start, end))
                .orElse(fault.to().isPresent() ? "ends with its node" : "still waits"));
  }

  private String ended(FaultStarted start, Performed end) {
    return "goes on at %s, after %s"
        .formatted(sheet.time(end.at()), TimeText.length(sheet.clock(), end.at() - start.at()));
  }

  private void paintDeed(Deed deed) {
    Performed performed = deed.performed();
    boolean shown =
        columns.has(performed.node())
            && columns.pages().contains(performed.page())
            && sheet.shows(deed.when(), Optional.of(deed.when()));
    if (shown) {
      double y = sheet.rows().y(deed.when());
      double x = columns.x(performed.node());
      double bandX = columns.bandX(performed.node(), performed.page());
      String text = verb(performed.reference()) + " " + performed.value();
      pen.circle("performed", bandX, y, 4);
      double right = x + columns.half() + 5;
      double left = x - columns.half() - 5;
      sheet.label(
          "label",
          List.of(text),
          List.of(
              new Spot(Anchor.START, right, y + 4),
              new Spot(Anchor.START, right, y + 14),
              new Spot(Anchor.START, right, y - 5),
              new Spot(Anchor.END, left - 6, y + 10)));
    }
  }
}
