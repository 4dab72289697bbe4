package dsmlab.report.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.util.ShapeUtils;

/** Shapes that tell lines apart without colour. */
final class Marker {

  private static final float SIZE = 4;

  private static final List<Shape> SHAPES =
      List.of(
          new Ellipse2D.Double(-SIZE, -SIZE, 2 * SIZE, 2 * SIZE),
          new Rectangle2D.Double(-SIZE + 0.5, -SIZE + 0.5, 2 * SIZE - 1, 2 * SIZE - 1),
          ShapeUtils.createUpTriangle(SIZE),
          ShapeUtils.createDiamond(SIZE + 0.5f),
          ShapeUtils.createDownTriangle(SIZE),
          ShapeUtils.createDiagonalCross(SIZE - 0.5f, 1),
          ShapeUtils.createRegularCross(SIZE, 1),
          star(),
          rotated(ShapeUtils.createUpTriangle(SIZE), 90),
          rotated(ShapeUtils.createUpTriangle(SIZE), -90),
          new Rectangle2D.Double(-SIZE, -SIZE / 2, 2 * SIZE, SIZE),
          new Rectangle2D.Double(-SIZE / 2, -SIZE, SIZE, 2 * SIZE));

  private Marker() {}

  /** The marker at a place; later ones begin anew. */
  static Shape at(int place) {
    return SHAPES.get(place % SHAPES.size());
  }

  private static Shape star() {
    Path2D star = new Path2D.Double();
    for (int point = 0; point < 10; point++) {
      double radius = point % 2 == 0 ? SIZE + 1.5 : SIZE / 2;
      double angle = Math.PI * (point / 5.0 - 0.5);
      double x = radius * Math.cos(angle);
      double y = radius * Math.sin(angle);
      if (point == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  private static Shape rotated(Shape shape, double degrees) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees)).createTransformedShape(shape);
  }
}
