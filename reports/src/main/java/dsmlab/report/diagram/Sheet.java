package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Clock;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn on: where nodes and moments are, and which places labels have taken.
 *
 * @param clock what times count
 */
record Sheet(
    Columns columns, Window window, Rows rows, Clock clock, LabelPlaces labels, SvgPen pen) {

  static final double FONT = 11;

  private static final double ASCENT = 9;
  private static final double LINE = 12;

  /** A place for a label. */
  record Spot(Anchor anchor, double x, double baseline) {

    Rectangle2D area(String text) {
      double width = TextWidth.of(text, FONT);
      double left =
          switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
          };
      return new Rectangle2D.Double(left, baseline - ASCENT, width, LINE);
    }
  }

  /** Writes the first of some texts for which one of the spots is free; perhaps none. */
  void label(String classes, List<String> texts, List<Spot> spots) {
    for (String text : texts) {
      List<Rectangle2D> areas = new ArrayList<>();
      spots.forEach(spot -> areas.add(spot.area(text)));
      Optional<Rectangle2D> area = labels.take(areas);
      if (area.isPresent()) {
        Spot spot = spots.get(areas.indexOf(area.get()));
        pen.text(classes, spot.anchor(), spot.x(), spot.baseline(), text);
        return;
      }
    }
  }

  /** Whether anything between two moments is in the picture. */
  boolean shows(Moment from, Optional<Moment> to) {
    return !rows.isEmpty()
        && !rows.isAfter(from)
        && to.map(end -> !rows.isBefore(end)).orElse(true);
  }

  /** The height of an end, or the lower edge for what goes on. */
  double y(Optional<Moment> end) {
    return end.map(rows::y).orElse(rows.bottom());
  }

  /** A time as readers see it. */
  String time(long at) {
    return TimeText.exact(clock, at);
  }
}
