package dsmlab.report.chart;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Forgets clips that cut nothing because they are as large as the drawing. */
final class SvgClips {

  private SvgClips() {}

  static void dropIdle(Element root, int width, int height) {
    String whole = "M0 0 L%1$s 0 L%1$s %2$s L0 %2$s L0 0 Z".formatted(width, height);
    Set<String> idle = new HashSet<>();
    forEach(root, element -> noteIdle(element, whole, idle));
    forEach(root, element -> drop(element, idle));
  }

  private static void noteIdle(Element element, String whole, Set<String> idle) {
    boolean cutsNothing =
        element.getTagName().equals("path")
            && element.getAttribute("d").equals(whole)
            && element.getParentNode() instanceof Element parent
            && parent.getTagName().equals("clipPath");
    if (cutsNothing && element.getParentNode() instanceof Element clip) {
      idle.add("url(#" + clip.getAttribute("id") + ")");
    }
  }

  private static void drop(Element element, Set<String> idle) {
    if (idle.contains(element.getAttribute("clip-path"))) {
      element.removeAttribute("clip-path");
    }
  }

  private static void forEach(Element element, Consumer<Element> action) {
    action.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        forEach(inner, action);
      }
    }
  }
}
