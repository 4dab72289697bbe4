package dsmlab.scenario;

import java.util.ArrayList;
import java.util.List;

/** The runs of an experiment: by point, then protocol, then replication. */
public record Plan(List<PlannedRun> runs) {

  public Plan {
    runs = List.copyOf(runs);
  }

  /** Plans all runs of an experiment; the first ones where their number is still to be found. */
  public static Plan of(Experiment experiment) {
    int replications = experiment.scenario().replications().least();
    return of(experiment, experiment.points(), 0, replications);
  }

  /** Plans all runs that an experiment may come to, whatever the first ones measure. */
  public static Plan ofAll(Experiment experiment) {
    return of(experiment, experiment.points(), 0, experiment.scenario().replications().most());
  }

  /** Plans the replications {@code from} to {@code to - 1} of some points. */
  static Plan of(Experiment experiment, List<Point> points, int from, int to) {
    long seed = experiment.scenario().seed();
    List<PlannedRun> runs = new ArrayList<>();
    for (Point point : points) {
      for (ProtocolChoice protocol : point.protocols()) {
        for (int replication = from; replication < to; replication++) {
          String id = RunId.of(point, protocol, seed, replication);
          runs.add(new PlannedRun(id, point, protocol, replication, seed));
        }
      }
    }
    return new Plan(runs);
  }
}
