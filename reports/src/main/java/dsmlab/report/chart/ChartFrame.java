package dsmlab.report.chart;

import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Puts titles, legend and the common looks around a plot. */
final class ChartFrame {

  private ChartFrame() {}

  static JFreeChart around(Plot plot, String title, String subtitle, boolean legend) {
    JFreeChart chart = new JFreeChart(null, Ink.TITLE, plot, false);
    chart.setBackgroundPaint(Ink.PAPER);
    chart.setPadding(new RectangleInsets(6, 8, 6, 14));
    chart.setTitle(text(title, Ink.TITLE, Ink.TEXT));
    chart.setSubtitles(List.of(text(subtitle, Ink.SMALL, Ink.MUTED)));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(6, 0, 0, 0));
    if (legend) {
      chart.addLegend(legend(plot));
    }
    return chart;
  }

  private static TextTitle text(String words, Font font, Paint paint) {
    TextTitle title = new TextTitle(words, font);
    title.setPaint(paint);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setExpandToFitSpace(true);
    title.setPadding(0, 2, 2, 2);
    return title;
  }

  private static LegendTitle legend(Plot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(Ink.SMALL);
    legend.setItemPaint(Ink.TEXT);
    legend.setFrame(BlockBorder.NONE);
    legend.setBackgroundPaint(null);
    legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 8));
    return legend;
  }

  /** Gives an axis the common fonts and colours. */
  static <A extends Axis> A styled(A axis) {
    axis.setLabelFont(Ink.LABEL);
    axis.setLabelPaint(Ink.TEXT);
    axis.setTickLabelFont(Ink.LABEL);
    axis.setTickLabelPaint(Ink.TEXT);
    axis.setAxisLinePaint(Ink.MUTED);
    axis.setTickMarkPaint(Ink.MUTED);
    return axis;
  }
}
