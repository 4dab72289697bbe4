package dsmlab.report.chart;

import dsmlab.report.chart.SweepChart.Slice;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/** Where formulas say that a swept parameter is best: an upright line for each, with its name. */
final class BestMarks {

  private static final String AXIS = "machine.checkpoints.interval";
  private static final String MEASURED = "executionTime";
  private static final double PICOS_PER_NANO = 1000;

  /**
   * A formula.
   *
   * @param metric in which the results hold what it calls best, in nanoseconds
   * @param left whether its name stands on the left of its line
   */
  private record Formula(String name, String metric, boolean left) {}

  private static final List<Formula> FORMULAS =
      List.of(
          new Formula("Young", "checkpointInterval.young", false),
          new Formula("Daly", "checkpointInterval.daly", true));

  private final ResultGrid grid;
  private final Slice slice;
  private final SweptAxis axis;

  BestMarks(ResultGrid grid, Slice slice, SweptAxis axis) {
    this.grid = grid;
    this.slice = slice;
    this.axis = axis;
  }

  /** Draws them where the chart is about what they are best for. */
  void addTo(XYPlot plot, String metric) {
    if (slice.axis().equals(AXIS) && metric.equals(MEASURED)) {
      FORMULAS.forEach(
          formula -> best(formula).ifPresent(nanos -> plot.addDomainMarker(mark(formula, nanos))));
    }
  }

  /** The mean over all points, which differ a little in what was measured there. */
  private OptionalDouble best(Formula formula) {
    return slice.points().stream()
        .flatMap(point -> grid.contestants().stream().map(who -> estimate(formula, point, who)))
        .flatMap(Optional::stream)
        .mapToDouble(Estimate::mean)
        .average();
  }

  private Optional<Estimate> estimate(Formula formula, Point point, Contestant contestant) {
    return grid.metrics().contains(formula.metric())
        ? grid.estimate(point, contestant, formula.metric())
        : Optional.empty();
  }

  private ValueMarker mark(Formula formula, double nanos) {
    ValueMarker mark = new ValueMarker(axis.place(nanos * PICOS_PER_NANO), Ink.MUTED, Ink.DASHED);
    mark.setLabel(formula.name());
    mark.setLabelFont(Ink.SMALL);
    mark.setLabelBackgroundColor(Ink.PAPER);
    mark.setLabelAnchor(
        formula.left() ? RectangleAnchor.BOTTOM_LEFT : RectangleAnchor.BOTTOM_RIGHT);
    mark.setLabelTextAnchor(formula.left() ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
    return mark;
  }
}
