package dsmlab.report.chart;

import java.awt.Color;
import java.util.Locale;

/** Colours of screens by IEC 61966-2-1. */
public final class Srgb {

  private Srgb() {}

  /** A colour as style sheets write it: {@code #0072b2}. */
  public static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
  }

  /** How much light a part of a colour stands for, 0 to 1. */
  static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** How bright a colour is, 0 to 1. */
  public static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }
}
