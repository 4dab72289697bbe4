package dsmlab.report.chart;

import org.jfree.chart.JFreeChart;

/**
 * A chart, ready to be drawn.
 *
 * @param name its file name without ending
 * @param title what is seen
 * @param description the same in words, with figures, for those who do not see it
 * @param drawing the drawing
 * @param subject what is drawn, for those who draw it anew
 * @param height in the unit in which every chart is {@link #WIDTH} wide
 */
public record Chart(
    String name,
    String title,
    String description,
    Subject subject,
    JFreeChart drawing,
    int height) {

  /** The width of every chart: at 85 mm, a column, its 13-unit letters are 7 points high. */
  public static final int WIDTH = 440;
}
