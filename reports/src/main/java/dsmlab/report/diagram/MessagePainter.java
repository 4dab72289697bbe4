package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.MessageWords;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.report.diagram.Sheet.Spot;
import dsmlab.report.diagram.Story.Flight;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Draws messages as arrows from the moment they leave to the moment they are handled. */
final class MessagePainter {

  private static final double HEAD = 8;
  private static final double STUB = 42;
  private static final double LOOP = 20;
  private static final double LABEL_HALF = 34;
  private static final double RISE_MOST = 16;

  private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

  private final Sheet sheet;
  private final SvgPen pen;
  private final Columns columns;
  private final List<Label> labels = new ArrayList<>();

  /** A name that stands at the first spot that is free. */
  private record Label(List<String> texts, List<Spot> spots) {}

  /** An arrow's line; {@code arrives} when its head belongs into the picture. */
  private record Line(double x1, double y1, double x2, double y2, boolean arrives) {

    double x(double share) {
      return x1 + (x2 - x1) * share;
    }

    double y(double share) {
      return y1 + (y2 - y1) * share;
    }

    double slope() {
      return Math.abs(y2 - y1) / Math.max(1, Math.abs(x2 - x1));
    }

    /** The part between two shares of it. */
    Line part(double from, double to, boolean withHead) {
      return new Line(x(from), y(from), x(to), y(to), withHead);
    }
  }

  MessagePainter(Sheet sheet) {
    this.sheet = sheet;
    this.pen = sheet.pen();
    this.columns = sheet.columns();
  }

  /** Draws the arrows, then their names on top of all of them. */
  void paint(List<Flight> flights) {
    flights.forEach(this::paint);
    labels.forEach(label -> sheet.label("label", label.texts(), label.spots()));
  }

  private void paint(Flight flight) {
    int from = flight.sent().node();
    int to = flight.sent().receiver();
    if (!sheet.shows(flight.left(), flight.handled()) || !(columns.has(from) || columns.has(to))) {
      return;
    }
    pen.open("message " + flight.kind().word());
    pen.title(description(flight));
    if (from == to) {
      paintLoop(flight);
    } else {
      paintArrow(flight, line(flight));
    }
    pen.close();
  }

  private void paintLoop(Flight flight) {
    double x = columns.x(flight.sent().node()) + columns.half();
    double y1 = sheet.rows().y(flight.left());
    double y2 = Math.max(sheet.y(flight.handled()), y1 + 8);
    pen.path("line", "M%s %sC%s %s %s %s %s %s", x, y1, x + LOOP, y1, x + LOOP, y2, x + 4, y2);
    pen.path("head", "M%s %sl7 -3.5v7z", x, y2);
    double middle = (y1 + y2) / 2 + 4;
    labels.add(new Label(texts(flight), List.of(new Spot(Anchor.START, x + LOOP, middle))));
  }

  private void paintArrow(Flight flight, Line line) {
    double dx = line.x2() - line.x1();
    double dy = line.y2() - line.y1();
    double length = Math.max(1, Math.hypot(dx, dy));
    double back = line.arrives() ? HEAD / length : 0;
    pen.line("hit", line.x1(), line.y1(), line.x2(), line.y2());
    pen.line("line", line.x1(), line.y1(), line.x(1 - back), line.y(1 - back));
    if (line.arrives()) {
      paintHead(line, dx / length, dy / length);
    } else if (flight.lost()) {
      paintCross(line.x2(), line.y2());
    }
    labels.add(new Label(texts(flight), spots(line)));
  }

  private void paintHead(Line line, double ux, double uy) {
    double x = line.x2() - HEAD * ux;
    double y = line.y2() - HEAD * uy;
    double side = HEAD * 0.42;
    pen.path(
        "head",
        "M%s %sL%s %sL%s %sz",
        line.x2(),
        line.y2(),
        x - side * uy,
        y + side * ux,
        x + side * uy,
        y - side * ux);
  }

  private void paintCross(double x, double y) {
    pen.path("lost", "M%s %sl8 8m0 -8l-8 8", x - 4, y - 4);
  }

  private Line line(Flight flight) {
    int from = flight.sent().node();
    int to = flight.sent().receiver();
    double direction = to > from ? 1 : -1;
    double edge = direction * (columns.half() + 1);
    double y1 = sheet.rows().y(flight.left());
    double y2 = sheet.y(flight.handled());
    if (!columns.has(to)) {
      double x = columns.x(from) + edge;
      return new Line(x, y1, x + direction * STUB, y1 + (y2 - y1) / 4, false);
    }
    if (!columns.has(from)) {
      double x = columns.x(to) - edge;
      return new Line(x - direction * STUB, y2 - (y2 - y1) / 4, x, y2, true);
    }
    return cut(flight, new Line(columns.x(from) + edge, y1, columns.x(to) - edge, y2, true));
  }

  /** Only the part of an arrow that is in the picture; a lost one ends on its way. */
  private Line cut(Flight flight, Line line) {
    boolean begins = !sheet.rows().isBefore(flight.left());
    boolean ends = flight.handled().map(moment -> !sheet.rows().isAfter(moment)).orElse(false);
    if (flight.lost()) {
      return line.part(begins ? 0 : 0.4, 0.6, false);
    }
    return line.part(begins ? 0 : 0.4, ends ? 1 : 0.6, ends);
  }

  private static List<Spot> spots(Line line) {
    List<Spot> spots = new ArrayList<>();
    double rise = Math.min(RISE_MOST, line.slope() * LABEL_HALF);
    for (double share : SHARES) {
      spots.add(new Spot(Anchor.MIDDLE, line.x(share), line.y(share) - 4 - rise));
    }
    for (double share : SHARES) {
      spots.add(new Spot(Anchor.MIDDLE, line.x(share), line.y(share) + 11 + rise));
    }
    return spots;
  }

  private List<String> texts(Flight flight) {
    String name = MessageWords.name(flight.sent().message());
    String page = columns.severalPages() ? " p" + flight.sent().page() : "";
    String stub = columns.has(flight.sent().receiver()) ? "" : " to " + flight.sent().receiver();
    String source = columns.has(flight.sent().node()) ? "" : " from " + flight.sent().node();
    return List.of(name + page + stub + source, name + stub + source);
  }

  private String description(Flight flight) {
    Sent sent = flight.sent();
    return "%s\n%s from node %d to node %d\nsent at %s%s%s%s"
        .formatted(
            MessageWords.of(sent.message()),
            sent.kind().word(),
            sent.node(),
            sent.receiver(),
            sheet.time(sent.at()),
            sent.departedAt() == sent.at() ? "" : ", left at " + sheet.time(sent.departedAt()),
            flight.delivered().map(this::arrival).orElse(", not handled"),
            flight.lost() ? ", lost" : "");
  }

  private String arrival(Delivered delivered) {
    String handled = ", handled at " + sheet.time(delivered.at());
    return delivered.arrivedAt() == delivered.at()
        ? handled
        : ", arrived at " + sheet.time(delivered.arrivedAt()) + handled;
  }
}
