package dsmlab.report.chart;

import java.awt.Color;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** A plot with a row per protocol, its name in full on the left. */
final class ProtocolBars {

  /** The height of a row. */
  private static final int ROW = 21;

  private final CategoryPlot plot;

  ProtocolBars(CategoryDataset dataset, ValueAxis values, CategoryItemRenderer renderer) {
    CategoryAxis names = ChartFrame.styled(new CategoryAxis());
    names.setMaximumCategoryLabelWidthRatio(0.5f);
    names.setCategoryMargin(0.28);
    names.setLowerMargin(0.01);
    names.setUpperMargin(0.01);
    names.setTickMarksVisible(false);
    plot = new CategoryPlot(dataset, names, values, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setDomainGridlinesVisible(false);
  }

  /** Writes a text behind a row's value. */
  void label(String protocol, String text, double value) {
    label(protocol, text, value, TextAnchor.CENTER_LEFT, Ink.TEXT);
  }

  /** Writes a text at a row's value. */
  void label(String protocol, String text, double value, TextAnchor anchor, Color color) {
    CategoryTextAnnotation label = new CategoryTextAnnotation(text, protocol, value);
    label.setCategoryAnchor(CategoryAnchor.MIDDLE);
    label.setTextAnchor(anchor);
    label.setFont(Ink.SMALL);
    label.setPaint(color);
    plot.addAnnotation(label);
  }

  CategoryPlot plot() {
    return plot;
  }

  /** The height of a chart with so many rows. */
  static int height(int rows, int aroundThem) {
    return rows * ROW + aroundThem;
  }
}
