package dsmlab.report.chart;

import dsmlab.machine.FaultCourse;
import dsmlab.machine.RunResult;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Scale;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The mean fault latency over the time of a run with a warm-up, a line per protocol: dashed while
 * it is not measured. A warm-up is long enough when the lines are level after it.
 */
final class SettlingChart {

  private static final String TITLE = "Mean fault latency over the time of the run";

  private final Place place;
  private final XYSeriesCollection dataset = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final Scale time;
  private final Scale latency;

  SettlingChart(Place place) {
    this.place = place;
    this.time = Scale.of("ns", longest());
    this.latency = Scale.of("ns", slowest());
  }

  private Optional<FaultCourse> course(Contestant contestant) {
    return place.grid().firstRun(place.point(), contestant).map(RunResult::course);
  }

  private List<FaultCourse> courses() {
    return place.contestants().stream().flatMap(who -> course(who).stream()).toList();
  }

  private double longest() {
    return courses().stream().mapToDouble(FaultCourse::endNanos).max().orElse(0);
  }

  private double slowest() {
    return courses().stream()
        .flatMap(course -> course.steps().stream())
        .mapToDouble(FaultCourse.Step::latencyNanos)
        .max()
        .orElse(0);
  }

  /** Empty when everything is measured, or nothing took any time. */
  Optional<Chart> chart() {
    boolean warm = courses().stream().anyMatch(course -> course.measuredFromNanos() > 0);
    return warm && slowest() > 0 ? Optional.of(drawn()) : Optional.empty();
  }

  private Chart drawn() {
    for (Contestant contestant : place.contestants()) {
      course(contestant).ifPresent(course -> add(contestant, course));
    }
    MetricName mean = new MetricName("faultLatency", "ns", "mean fault latency", "", "");
    XYPlot plot =
        new XYPlot(
            dataset,
            TimeAxis.of(time, longest(), "time of the run"),
            ValueAxes.fromZero(mean, latency, slowest(), 0.05),
            renderer);
    shade(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    return new Chart(
        "settling" + place.suffix(),
        TITLE,
        TITLE + ", dashed in the warm-up, which is not measured.",
        new Subject.Settling(place.point()),
        ChartFrame.around(
            plot, TITLE, place.subtitleOfFirst("; dashed: warm-up, not measured"), true),
        280 + 18 * ((place.contestants().size() + 1) / 2));
  }

  /** Only a warm-up that ends at the same time for all has an end in this chart. */
  private void shade(XYPlot plot) {
    List<Double> ends = courses().stream().map(FaultCourse::measuredFromNanos).distinct().toList();
    TimeAxis.shadeWarmUp(plot, ends.size() == 1 ? ends.getFirst() / time.size() : 0);
  }

  private void add(Contestant contestant, FaultCourse course) {
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step < course.steps().size(); step++) {
      if (course.steps().get(step).faults() > 0) {
        steps.add(step);
      }
    }
    int warm = (int) steps.stream().filter(step -> !course.isMeasured(step)).count();
    ProtocolStyle style = styleOf(contestant);
    add(contestant.label(), course, steps.subList(Math.max(0, warm - 1), steps.size()));
    look(style, false);
    add(contestant.label() + " warm-up", course, steps.subList(0, warm));
    look(style, true);
  }

  private ProtocolStyle styleOf(Contestant contestant) {
    return place.styles().of(contestant);
  }

  private void add(String name, FaultCourse course, List<Integer> steps) {
    XYSeries series = new XYSeries(name);
    for (int step : steps) {
      double middle = course.beginNanos(step) + course.stepNanos() / 2;
      double nanos = course.steps().get(step).latencyNanos();
      series.add(middle / time.size(), nanos / latency.size());
    }
    dataset.addSeries(series);
  }

  private void look(ProtocolStyle style, boolean warmUp) {
    int series = dataset.getSeriesCount() - 1;
    renderer.setSeriesPaint(series, style.color());
    renderer.setSeriesStroke(series, warmUp ? Ink.DASHED : style.line());
    renderer.setSeriesVisibleInLegend(series, !warmUp);
  }
}
