package dsmlab.scenario;

import static java.util.Objects.requireNonNull;

import dsmlab.machine.RunResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does the runs of an experiment, in rounds where the number of replications depends on what is
 * measured. A round runs every protocol of every point that is not known precisely enough, for the
 * next replications; so all protocols of a point are run equally often, and neither the number of
 * threads nor the order in which runs end matters.
 */
public final class Rounds {

  private final Experiment experiment;
  private final Replications wanted;
  private final Map<Map<String, String>, PointRuns> runs = new LinkedHashMap<>();
  private int done;
  private int ended;

  /** The outcomes at one point by the label of the protocol. */
  private record PointRuns(Point point, Map<String, List<RunOutcome>> byProtocol) {

    static PointRuns of(Point point) {
      Map<String, List<RunOutcome>> byProtocol = new LinkedHashMap<>();
      point.protocols().forEach(each -> byProtocol.put(each.label(), new ArrayList<>()));
      return new PointRuns(point, byProtocol);
    }
  }

  public Rounds(Experiment experiment) {
    this.experiment = experiment;
    this.wanted = experiment.scenario().replications();
    experiment.points().forEach(point -> runs.put(point.values(), PointRuns.of(point)));
  }

  /**
   * Does all rounds.
   *
   * @param known results by run id that need not be computed again
   * @return the outcomes by point, protocol and replication
   * @throws InterruptedException when the calling thread was interrupted; no run goes on then
   */
  public List<RunOutcome> run(Runner runner, Map<String, RunResult> known, RunProgress progress)
      throws InterruptedException {
    List<Point> open = experiment.points();
    while (!open.isEmpty() && done < wanted.most()) {
      int next = Math.min(done + wanted.least(), wanted.most());
      Plan plan = Plan.of(experiment, open, done, next);
      runner.run(plan, known, continuing(progress)).forEach(this::add);
      done = next;
      open = wanted.vary() ? imprecise(open) : List.of();
    }
    return runs.values().stream()
        .flatMap(point -> point.byProtocol().values().stream())
        .flatMap(Collection::stream)
        .toList();
  }

  private void add(RunOutcome outcome) {
    PlannedRun run = outcome.run();
    Map<String, List<RunOutcome>> byProtocol = at(run.point());
    requireNonNull(byProtocol.get(run.protocol().label())).add(outcome);
  }

  private Map<String, List<RunOutcome>> at(Point point) {
    return requireNonNull(runs.get(point.values())).byProtocol();
  }

  /** Counts the runs of earlier rounds as well. */
  private RunProgress continuing(RunProgress progress) {
    int before = ended;
    return (outcome, count, total) -> {
      ended = before + count;
      progress.ended(outcome, ended, before + total);
    };
  }

  private List<Point> imprecise(List<Point> points) {
    Precision precision = new Precision(wanted);
    return points.stream().filter(point -> !precision.isReached(at(point).values())).toList();
  }
}
