package dsmlab.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** The colours, strokes and fonts that all charts share. */
public final class Ink {

  /** Behind everything. */
  public static final Color PAPER = new Color(0xffffff);

  /** Titles, axes and labels. */
  public static final Color TEXT = new Color(0x1f2328);

  /** What is said in passing. */
  public static final Color MUTED = new Color(0x57606a);

  /** Lines of the grid. */
  public static final Color GRID = new Color(0xd8dce1);

  /** What is there but not the point. */
  public static final Color SHADE = new Color(0xb9bfc7);

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  static final BasicStroke HAIR = new BasicStroke(0.6f);
  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke LINE = new BasicStroke(1.8f);
  static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {4, 3}, 0);

  private Ink() {}
}
