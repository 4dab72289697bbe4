package dsmlab.report.diagram;

import java.util.Locale;

/** Writes the elements of a drawing. */
final class SvgPen {

  /** How a text is laid out around its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder svg = new StringBuilder();

  /** Opens a group. */
  void open(String classes) {
    svg.append("<g class=\"").append(classes).append("\">\n");
  }

  void close() {
    svg.append("</g>\n");
  }

  /** What a reader sees who points at the group that is open. */
  void title(String text) {
    svg.append("<title>").append(escaped(text)).append("</title>\n");
  }

  void line(String classes, double x1, double y1, double x2, double y2) {
    path(classes, "M%s %sL%s %s", x1, y1, x2, y2);
  }

  /** A path whose text has a place for each number. */
  void path(String classes, String text, double... numbers) {
    Object[] texts = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      texts[i] = number(numbers[i]);
    }
    svg.append("<path class=\"").append(classes).append("\" d=\"");
    svg.append(text.formatted(texts)).append("\"/>\n");
  }

  void rectangle(String classes, double x, double y, double width, double height) {
    svg.append("<rect class=\"").append(classes);
    svg.append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y));
    svg.append("\" width=\"").append(number(width));
    svg.append("\" height=\"").append(number(height)).append("\"/>\n");
  }

  void circle(String classes, double x, double y, double radius) {
    svg.append("<circle class=\"").append(classes);
    svg.append("\" cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    svg.append("\" r=\"").append(number(radius)).append("\"/>\n");
  }

  void text(String classes, Anchor anchor, double x, double y, String text) {
    svg.append("<text class=\"").append(classes);
    svg.append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y));
    if (anchor != Anchor.START) {
      svg.append("\" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT));
    }
    svg.append("\">").append(escaped(text)).append("</text>\n");
  }

  /** Writes a text that is read from below. */
  void upright(String classes, double x, double y, String text) {
    svg.append("<text class=\"").append(classes).append("\" transform=\"translate(");
    svg.append(number(x)).append(' ').append(number(y)).append(")rotate(-90)\">");
    svg.append(escaped(text)).append("</text>\n");
  }

  /** Everything that was written. */
  String text() {
    return svg.toString();
  }

  /** A coordinate with one digit behind the point where that is not zero. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A text as it stands between tags, without what XML cannot have. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }
}
