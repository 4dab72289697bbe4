package dsmlab.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a chart as SVG: text stays text, all ids begin with a key. */
public final class SvgImage {

  /** What stands before the element in a file. */
  public static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgImage() {}

  /**
   * The {@code svg} element, to stand in a page or, with a prologue, in a file.
   *
   * @param key a short word, another one for each drawing of a page
   */
  public static String element(Chart chart, String key) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGraphics2D canvas = new SVGGraphics2D(new SvgSettings(document, key), false);
    canvas.setSVGCanvasSize(new Dimension(Chart.WIDTH, chart.height()));
    chart.drawing().draw(canvas, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()));
    Element root = canvas.getRoot();
    finish(root, document, chart, key);
    SvgText.fit(root, canvas, key);
    SvgClips.dropIdle(root, Chart.WIDTH, chart.height());
    return text(canvas, root);
  }

  private static void finish(Element root, Document document, Chart chart, String key) {
    root.setAttribute("viewBox", "0 0 %s %s".formatted(Chart.WIDTH, chart.height()));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", key + "-title " + key + "-desc");
    root.insertBefore(words(document, "desc", key, chart.description()), root.getFirstChild());
    root.insertBefore(words(document, "title", key, chart.title()), root.getFirstChild());
  }

  private static Element words(Document document, String tag, String key, String text) {
    Element element = document.createElementNS(SVG, tag);
    element.setAttribute("id", key + "-" + tag);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  private static String text(SVGGraphics2D canvas, Element root) {
    StringWriter text = new StringWriter();
    try {
      canvas.stream(root, text, false, false);
    } catch (SVGGraphics2DIOException e) {
      throw new IllegalStateException("a drawing could not be written to memory", e);
    }
    int start = text.toString().indexOf("<svg");
    return text.toString().substring(start);
  }
}
