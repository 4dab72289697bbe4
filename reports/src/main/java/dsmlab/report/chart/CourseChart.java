package dsmlab.report.chart;

import dsmlab.machine.FaultCourse;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import java.util.Collection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The faults of one protocol over the time of a run: how many, how long, what is measured. */
final class CourseChart {

  private static final int HEIGHT = 340;

  private final Portrait portrait;
  private final FaultCourse course;
  private final Scale time;

  CourseChart(Portrait portrait, FaultCourse course) {
    this.portrait = portrait;
    this.course = course;
    this.time = Scale.of("ns", course.endNanos());
  }

  Chart chart(FileNames files) {
    CombinedDomainXYPlot plot =
        new CombinedDomainXYPlot(TimeAxis.of(time, course.endNanos(), "time of the run"));
    plot.setGap(12);
    plot.add(counts());
    plot.add(latencies());
    String title = "Faults over time under " + portrait.label();
    return new Chart(
        files.next("protocol " + portrait.label() + " faults"),
        title,
        description(),
        new Subject.Course(portrait.label()),
        ChartFrame.around(plot, title, portrait.subtitle(note()), false),
        HEIGHT);
  }

  private String note() {
    String step = ", in steps of " + Quantity.text(course.stepNanos(), "ns");
    return course.measuredFromNanos() > 0 ? step + "; shaded: warm-up" : step;
  }

  private XYPlot counts() {
    XYSeries series = new XYSeries("faults");
    double most = 1;
    for (int step = 0; step < course.steps().size(); step++) {
      double faults = course.steps().get(step).faults();
      series.add(middle(step), faults);
      most = Math.max(most, faults);
    }
    XYBarRenderer bars = new XYBarRenderer();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, Ink.SHADE);
    MetricName faults = new MetricName("faults", "count", "faults", "", "");
    double width = 0.9 * course.stepNanos() / time.size();
    return subplot(
        new XYBarDataset(new XYSeriesCollection(series), width),
        ValueAxes.fromZero(faults, Scale.of("count", most), most, 0.05),
        bars);
  }

  private XYPlot latencies() {
    Collection<FaultCourse.Step> steps = course.steps();
    double longest = steps.stream().mapToDouble(FaultCourse.Step::latencyNanos).max().orElse(1);
    Scale scale = Scale.of("ns", longest);
    XYSeries series = new XYSeries("latency");
    for (int step = 0; step < course.steps().size(); step++) {
      if (course.steps().get(step).faults() > 0) {
        series.add(middle(step), course.steps().get(step).latencyNanos() / scale.size());
      }
    }
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    line.setSeriesPaint(0, portrait.color());
    line.setSeriesStroke(0, Ink.LINE);
    MetricName latency = new MetricName("faultLatency", "ns", "mean", "", "");
    return subplot(
        new XYSeriesCollection(series), ValueAxes.fromZero(latency, scale, longest, 0.05), line);
  }

  private double middle(int step) {
    return (course.beginNanos(step) + course.stepNanos() / 2) / time.size();
  }

  private XYPlot subplot(XYDataset dataset, ValueAxis values, XYItemRenderer renderer) {
    XYPlot plot = new XYPlot(dataset, null, values, renderer);
    TimeAxis.shadeWarmUp(plot, course.measuredFromNanos() / time.size());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    return plot;
  }

  private String description() {
    double faults = course.steps().stream().mapToDouble(FaultCourse.Step::faults).sum();
    return "%s faults in %s, measured from %s on."
        .formatted(
            Quantity.count(faults),
            Quantity.text(course.endNanos(), "ns"),
            Quantity.text(course.measuredFromNanos(), "ns"));
  }
}
