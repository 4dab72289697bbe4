package dsmlab.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;

/**
 * How a protocol looks in every chart.
 *
 * @param color its colour
 * @param marker the shape of its points
 * @param line its stroke: solid for the first with its colour, dashed for others
 */
record ProtocolStyle(Color color, Shape marker, Stroke line) {

  /**
   * Chooses a style.
   *
   * @param place of its colour in the palette
   * @param round 0 for the first contestant with that colour, 1 for the next
   */
  static ProtocolStyle of(int place, int round) {
    return new ProtocolStyle(Palette.protocol(place), Marker.at(place + 5 * round), line(round));
  }

  private static BasicStroke line(int round) {
    float width = Ink.LINE.getLineWidth();
    if (round == 0) {
      return Ink.LINE;
    }
    float[] dash = {6f / round + 1, 3};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }
}
