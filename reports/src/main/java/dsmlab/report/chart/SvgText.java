package dsmlab.report.chart;

import java.awt.Font;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes the texts of a drawing as wide as they were when it was laid out, whatever font the reader
 * has: labels do not overlap and stay aligned.
 */
final class SvgText {

  private static final String FAMILY = "'DejaVu Sans', Verdana, sans-serif";

  private final SVGGraphics2D canvas;
  private final String key;

  private SvgText(SVGGraphics2D canvas, String key) {
    this.canvas = canvas;
    this.key = key;
  }

  /**
   * Fits every text below an element.
   *
   * @param canvas on which it was drawn, for its font metrics
   */
  static void fit(Element root, SVGGraphics2D canvas, String key) {
    new SvgText(canvas, key).visit(root, new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  }

  private void visit(Element element, Font inherited) {
    Font font = font(element, inherited);
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", FAMILY);
    }
    if (element.getAttribute("id").equals("genericDefs")) {
      element.setAttribute("id", key + "-defs");
    }
    if (element.getTagName().equals("text")) {
      int width = canvas.getFontMetrics(font).stringWidth(element.getTextContent());
      element.setAttribute("textLength", Integer.toString(width));
      element.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(inner, font);
      }
    }
  }

  private static Font font(Element element, Font inherited) {
    Font font = inherited;
    String size = element.getAttribute("font-size").replace("px", "");
    if (!size.isEmpty()) {
      font = font.deriveFont(Float.parseFloat(size));
    }
    String weight = element.getAttribute("font-weight");
    if (!weight.isEmpty()) {
      font = font.deriveFont(weight.equals("bold") ? Font.BOLD : Font.PLAIN);
    }
    return font;
  }
}
