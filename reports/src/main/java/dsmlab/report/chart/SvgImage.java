package dsmlab.report.chart;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws a chart as SVG: text stays text, ids begin with the name of the chart. */
public final class SvgImage {

  /** What stands before the element in a file. */
  public static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String SVG = "http://www.w3.org/2000/svg";

  private SvgImage() {}

  /** The {@code svg} element, to stand in a page or, with a prologue, in a file. */
  public static String element(Chart chart) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(2);
    context.setIDGenerator(new SvgIds(chart.name()));
    SVGGraphics2D canvas = new SVGGraphics2D(context, false);
    canvas.setSVGCanvasSize(new Dimension(Chart.WIDTH, chart.height()));
    chart.drawing().draw(canvas, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()));
    Element root = canvas.getRoot();
    finish(root, document, chart);
    SvgText.fit(root, canvas, chart.name());
    return text(canvas, root);
  }

  private static void finish(Element root, Document document, Chart chart) {
    root.setAttribute("viewBox", "0 0 %s %s".formatted(Chart.WIDTH, chart.height()));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", chart.name() + "-title " + chart.name() + "-desc");
    root.insertBefore(words(document, "desc", chart, chart.description()), root.getFirstChild());
    root.insertBefore(words(document, "title", chart, chart.title()), root.getFirstChild());
  }

  private static Element words(Document document, String tag, Chart chart, String text) {
    Element element = document.createElementNS(SVG, tag);
    element.setAttribute("id", chart.name() + "-" + tag);
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
