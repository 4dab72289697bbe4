package dsmlab.report.chart;

import dsmlab.machine.RunResult.PageHeat;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** The pages with most faults under one protocol: reads in grey, writes in its colour. */
final class PagesChart {

  static final int PAGES_MAX = 10;

  private final Portrait portrait;
  private final List<PageHeat> pages;

  PagesChart(Portrait portrait, List<PageHeat> hottest) {
    this.portrait = portrait;
    this.pages = hottest.stream().limit(PAGES_MAX).toList();
  }

  Chart chart(FileNames files) {
    double most = faults(pages.getFirst());
    MetricName faults = new MetricName("faults", "count", "faults", "", "");
    ProtocolBars bars =
        new ProtocolBars(
            dataset(), ValueAxes.fromZero(faults, Scale.of("count", most), most, 0.42), renderer());
    for (PageHeat page : pages) {
      bars.label(name(page), " " + messages(page), faults(page));
    }
    String title = "Hottest pages under " + portrait.label();
    return new Chart(
        files.next("protocol " + portrait.label() + " pages"),
        title,
        description(),
        new Subject.Pages(portrait.label()),
        ChartFrame.around(
            bars.plot(), title, portrait.subtitle("; behind the bars: messages"), true),
        ProtocolBars.height(pages.size(), 125));
  }

  private DefaultCategoryDataset dataset() {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (PageHeat page : pages) {
      dataset.addValue((double) page.writeFaults(), "write faults", name(page));
      dataset.addValue((double) page.readFaults(), "read faults", name(page));
    }
    return dataset;
  }

  private StackedBarRenderer renderer() {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, portrait.color());
    renderer.setSeriesPaint(1, Ink.SHADE);
    return renderer;
  }

  private static String name(PageHeat page) {
    return "page " + page.page();
  }

  private static double faults(PageHeat page) {
    return (double) page.readFaults() + page.writeFaults();
  }

  private static String messages(PageHeat page) {
    return Quantity.count((double) page.messages());
  }

  private String description() {
    return pages.stream()
        .map(page ->
            "%s: %s faults, %s messages"
                .formatted(name(page), Quantity.count(faults(page)), messages(page)))
        .collect(Collectors.joining("; ", "", "."));
  }
}
