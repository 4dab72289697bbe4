package dsmlab.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a chart as PNG at twice its size, sharp on fine screens and in print. */
public final class PngImage {

  private static final int RESOLUTION = 2;

  private PngImage() {}

  /** Writes the picture without closing the stream. */
  public static void write(Chart chart, OutputStream output) throws IOException {
    BufferedImage image =
        new BufferedImage(
            RESOLUTION * Chart.WIDTH, RESOLUTION * chart.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.scale(RESOLUTION, RESOLUTION);
    chart.drawing().draw(canvas, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()));
    canvas.dispose();
    // The stream that ImageIO would choose itself needs a temporary file.
    try (ImageOutputStream bytes = new MemoryCacheImageOutputStream(output)) {
      ImageIO.write(image, "png", bytes);
    }
  }
}
