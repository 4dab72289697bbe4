package dsmlab.scenario;

import java.util.ArrayList;
import java.util.List;

/** The runs of an experiment: by point, then protocol, then replication. */
public record Plan(List<PlannedRun> runs) {

  public Plan {
    runs = List.copyOf(runs);
  }

  /** Plans all runs of an experiment. */
  public static Plan of(Experiment experiment) {
    List<PlannedRun> runs = new ArrayList<>();
    for (Point point : experiment.points()) {
      for (ProtocolChoice protocol : point.protocols()) {
        addReplications(experiment.scenario(), point, protocol, runs);
      }
    }
    return new Plan(runs);
  }

  private static void addReplications(
      Scenario scenario, Point point, ProtocolChoice protocol, List<PlannedRun> runs) {
    for (int replication = 0; replication < scenario.replications(); replication++) {
      String id = RunId.of(point, protocol, scenario.seed(), replication);
      runs.add(new PlannedRun(id, point, protocol, replication, scenario.seed()));
    }
  }
}
