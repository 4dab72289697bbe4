package dsmlab.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Finds out whether charts can be drawn: Java needs fonts for that and brings none. */
final class ChartFonts {

  /** What is said when they cannot. */
  static final String MISSING =
      "There are no charts: Java found no fonts on this machine. Install fontconfig and some fonts"
          + " (on Debian: apt-get install fontconfig fonts-dejavu-core), then make the report again"
          + " with dsmlab report.";

  private ChartFonts() {}

  /** Whether a text can be measured; without fonts Java answers with errors of several kinds. */
  static boolean areThere() {
    Graphics2D canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return canvas.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("n") > 0;
    } catch (RuntimeException | Error noFonts) {
      return false;
    } finally {
      canvas.dispose();
    }
  }
}
