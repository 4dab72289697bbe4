package dsmlab.report.diagram;

import dsmlab.protocol.MessageKind;
import dsmlab.report.chart.Palette;
import dsmlab.report.chart.Srgb;
import java.awt.Color;

/**
 * The colours of message arrows: those of charts, made darker or lighter until a thin line can be
 * seen on its page.
 */
final class KindInk {

  static final Color LIGHT_PAPER = new Color(0xffffff);
  static final Color DARK_PAPER = new Color(0x12161c);

  /** What WCAG 2 asks of graphics. */
  static final double CONTRAST_LEAST = 3.2;

  private static final int STEPS = 20;

  private KindInk() {}

  static String onLight(MessageKind kind) {
    return Srgb.hex(against(LIGHT_PAPER, Color.BLACK, Palette.kind(kind)));
  }

  static String onDark(MessageKind kind) {
    return Srgb.hex(against(DARK_PAPER, Color.WHITE, Palette.kind(kind)));
  }

  /** The colour, mixed with as much of another as it needs. */
  private static Color against(Color paper, Color other, Color color) {
    Color mixed = color;
    for (int step = 1; contrast(paper, mixed) < CONTRAST_LEAST; step++) {
      mixed = mix(color, other, (double) step / STEPS);
    }
    return mixed;
  }

  private static Color mix(Color color, Color other, double share) {
    return new Color(
        between(color.getRed(), other.getRed(), share),
        between(color.getGreen(), other.getGreen(), share),
        between(color.getBlue(), other.getBlue(), share));
  }

  private static int between(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** The contrast of two colours as WCAG 2 defines it, 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = Srgb.luminance(one);
    double b = Srgb.luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
