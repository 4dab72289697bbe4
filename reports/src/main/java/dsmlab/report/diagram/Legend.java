package dsmlab.report.diagram;

import dsmlab.protocol.MessageKind;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Says what colours and shapes mean, in rows as wide as the picture. */
final class Legend {

  static final double ROW = 20;

  private static final double ARROW = 30;
  private static final double BOX = 13;
  private static final double SPACE = 18;

  private final double left;
  private final double width;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String text, double room, Sample sample) {}

  /** Draws an example at some place. */
  private interface Sample {
    void paint(SvgPen pen, double x, double y);
  }

  /** A legend of what occurs in a story. */
  Legend(Story story, List<MessageKind> kinds, double left, double width) {
    this.left = left;
    this.width = width;
    kinds.forEach(kind -> entries.add(new Entry(kind.word(), ARROW, arrow(kind))));
    addBox("write access", "write", 8);
    addBox("read access", "read", 4.4);
    if (!story.faults().isEmpty()) {
      addBox("process waits", "fault", 5);
    }
    if (!story.downs().isEmpty()) {
      addBox("node is down", "down", 10);
    }
    if (!story.timers().isEmpty()) {
      entries.add(new Entry("timer", ARROW, Legend::timer));
    }
  }

  private void addBox(String text, String classes, double wide) {
    Sample box = (pen, x, y) -> pen.rectangle(classes, x, y - 9, wide, 12);
    entries.add(new Entry(text, BOX, box));
  }

  private static Sample arrow(MessageKind kind) {
    return (pen, x, y) -> {
      pen.open(kind.word());
      pen.line("line", x, y - 4, x + 18, y - 4);
      pen.path("head", "M%s %sl-8 -3.5v7z", x + 26, y - 4);
      pen.close();
    };
  }

  private static void timer(SvgPen pen, double x, double y) {
    pen.line("timer", x, y - 4, x + 18, y - 4);
    pen.path("alarm", "M%s %sl-7 -4v8z", x + 26, y - 4);
  }

  /** Paints it and returns the height below it. */
  double paint(SvgPen pen, double top) {
    double x = left;
    double y = top;
    for (Entry entry : entries) {
      double room = entry.room() + TextWidth.of(entry.text(), Sheet.FONT) + SPACE;
      if (x > left && x + room > width) {
        x = left;
        y += ROW;
      }
      entry.sample().paint(pen, x, y);
      pen.text("soft", Anchor.START, x + entry.room(), y, entry.text());
      x += room;
    }
    return y + ROW;
  }
}
