package dsmlab.scenario;

import dsmlab.scenario.model.ClosedForm;
import dsmlab.workload.trace.TraceReading;
import java.util.List;

/**
 * A scenario that was read and found good: everything that is needed to run it.
 *
 * @param model the closed form that stands beside what is measured
 * @param text the scenario file as it was read, with the changes of options as comments at its end
 * @param axes the swept paths in the order of the scenario
 * @param points the points of the sweep that its constraint lets through, the last axis fastest;
 *     one point without values when nothing is swept
 */
public record Experiment(
    Scenario scenario, ClosedForm model, String text, List<String> axes, List<Point> points) {

  public Experiment {
    axes = List.copyOf(axes);
    points = List.copyOf(points);
  }

  /** How the files of all recorded programs were read, each once. */
  public List<TraceReading> readings() {
    return points.stream()
        .flatMap(point -> point.workload().readings().stream())
        .distinct()
        .toList();
  }

  /** An experiment that only measures. */
  public Experiment(Scenario scenario, String text, List<String> axes, List<Point> points) {
    this(scenario, ClosedForm.NONE, text, axes, points);
  }
}
