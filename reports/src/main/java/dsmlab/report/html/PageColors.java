package dsmlab.report.html;

import dsmlab.report.chart.Ink;
import dsmlab.report.chart.Palette;
import dsmlab.report.chart.Srgb;
import java.awt.Color;

/** The part of the style sheet that knows the colours of charts, on light and dark pages. */
final class PageColors {

  private PageColors() {}

  static String style() {
    StringBuilder style = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (int place = 0; place < Palette.size(); place++) {
      style.append(".p%s{background:%s}\n".formatted(place, Srgb.hex(Palette.protocol(place))));
      dark.append(
          ".p%s{background:%s}\n".formatted(place, Srgb.hex(Palette.protocolOnDark(place))));
      dark.append(instead(Palette.protocol(place), Srgb.hex(Palette.protocolOnDark(place))));
    }
    style.append(instead(Ink.PAPER, "var(--paper)"));
    style.append(instead(Ink.TEXT, "var(--text)"));
    style.append(instead(Ink.MUTED, "var(--muted)"));
    style.append(instead(Ink.GRID, "var(--grid)"));
    return style + "@media screen and (prefers-color-scheme: dark) {\n" + dark + "}\n";
  }

  /** What a chart paints in one colour gets another one in the page. */
  private static String instead(Color color, String other) {
    String written = svg(color);
    return ".chart [fill=\"%s\"]{fill:%s}\n.chart [stroke=\"%s\"]{stroke:%s}\n"
        .formatted(written, other, written, other);
  }

  /** A colour as Batik writes it. */
  private static String svg(Color color) {
    return color.equals(Color.WHITE)
        ? "white"
        : "rgb(%s,%s,%s)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
