package dsmlab.report.chart;

import java.awt.Color;

/**
 * A colour as the eye sees it: CIELAB of 1976, from sRGB (IEC 61966-2-1) under the white of D65.
 *
 * @param lightness 0 for black to 100 for white
 * @param red how red, below 0 how green
 * @param yellow how yellow, below 0 how blue
 */
record Lab(double lightness, double red, double yellow) {

  static Lab of(Color color) {
    double r = Srgb.linear(color.getRed());
    double g = Srgb.linear(color.getGreen());
    double b = Srgb.linear(color.getBlue());
    double x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    double y = curve(Srgb.luminance(color));
    double z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double curve(double share) {
    return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
  }

  /** The distance of two colours; a difference of about 2 is just seen. */
  double distance(Lab other) {
    double ofLightness = lightness - other.lightness;
    double ofRed = red - other.red;
    double ofYellow = yellow - other.yellow;
    return Math.sqrt(ofLightness * ofLightness + ofRed * ofRed + ofYellow * ofYellow);
  }
}
