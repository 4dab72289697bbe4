package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.report.diagram.Story.Comment;
import dsmlab.report.diagram.SvgPen.Anchor;
import java.util.List;

/** Draws what somebody who watched has to say: a mark where it was, the words below. */
final class RemarkPainter {

  private static final double LINE = 16;

  private final Sheet sheet;
  private final SvgPen pen;

  RemarkPainter(Sheet sheet) {
    this.sheet = sheet;
    this.pen = sheet.pen();
  }

  void mark(Comment comment) {
    if (!sheet.rows().isBefore(comment.when()) && !sheet.rows().isAfter(comment.when())) {
      double y = sheet.rows().y(comment.when());
      Columns columns = sheet.columns();
      if (columns.has(comment.remark().node())) {
        pen.circle("wrong", columns.x(comment.remark().node()), y, columns.half() + 8);
      } else {
        pen.line("wrong", columns.left() - 90, y, columns.width() - 20, y);
        label(comment.remark().text(), y);
      }
    }
  }

  /** Says at a line what it is, where there is room. */
  private void label(String text, double y) {
    double right = sheet.columns().width() - 24;
    if (TextWidth.of(text, Sheet.FONT) < right - sheet.columns().left()) {
      pen.text("wrong label", Anchor.END, right, y - 4, text);
    }
  }

  /** Writes the words of a remark and returns the height below them. */
  double write(Comment comment, double top) {
    Remark remark = comment.remark();
    double width = sheet.columns().width() - 48;
    List<String> lines =
        TextWidth.lines(sheet.time(remark.at()) + ": " + remark.text(), Sheet.FONT, width);
    double y = top;
    for (String line : lines) {
      pen.text("wrong", Anchor.START, 24, y, line);
      y += LINE;
    }
    return y;
  }
}
