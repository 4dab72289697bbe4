package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Occurrence.TimerSet;
import dsmlab.report.diagram.Story.TimerSpan;

/** Draws timers as dotted lines from where they are set to where they come. */
final class TimerPainter {

  private static final double DISTANCE = 7;

  private final Sheet sheet;
  private final SvgPen pen;

  TimerPainter(Sheet sheet) {
    this.sheet = sheet;
    this.pen = sheet.pen();
  }

  void paint(TimerSpan timer) {
    int node = timer.set().node();
    if (!sheet.columns().has(node) || !sheet.shows(timer.from(), timer.to())) {
      return;
    }
    double x = sheet.columns().x(node) + sheet.columns().half() + DISTANCE;
    double from = sheet.rows().y(timer.from());
    double to = sheet.y(timer.to());
    pen.open("alarms");
    pen.title(description(timer));
    pen.line("timer", x, from, x, to);
    pen.circle("alarm", x, from, 2);
    if (timer.to().map(end -> !sheet.rows().isAfter(end)).orElse(false)) {
      pen.path("alarm", "M%s %sl-4 -7h8z", x, to);
    }
    pen.close();
  }

  private String description(TimerSpan timer) {
    TimerSet set = timer.set();
    return "timer %d of node %d for page %d, set at %s%s"
        .formatted(
            set.purpose(),
            set.node(),
            set.page(),
            sheet.time(set.at()),
            timer.to().map(end -> ", comes at " + sheet.time(end.at())).orElse(""));
  }
}
