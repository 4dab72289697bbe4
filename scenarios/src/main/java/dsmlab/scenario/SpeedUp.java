package dsmlab.scenario;

import dsmlab.machine.ProgramWorkload;
import dsmlab.scenario.RunOutcome.Finished;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many times faster an executed program is than with one process, under the same protocol and
 * with all else equal: the measure of IVY. It is told where processes are swept from one on.
 */
final class SpeedUp {

  private static final String METRIC = "speedUp";
  private static final String TIME = "executionTime";
  private static final String AXIS = "workload.processes";

  private final Map<Case, Double> nanosAlone = new HashMap<>();

  /** All about a run but its processes. */
  private record Case(String protocol, Map<String, String> point, int replication) {

    static Case of(PlannedRun run) {
      Map<String, String> others = new LinkedHashMap<>(run.point().values());
      others.remove(AXIS);
      return new Case(run.protocol().label(), others, run.replication());
    }
  }

  private SpeedUp() {}

  /** Knows the runs of an experiment with one process. */
  static SpeedUp of(Experiment experiment, List<RunOutcome> outcomes) {
    SpeedUp speedUp = new SpeedUp();
    if (experiment.axes().contains(AXIS)) {
      outcomes.forEach(speedUp::note);
    }
    return speedUp;
  }

  private void note(RunOutcome outcome) {
    if (outcome instanceof Finished finished && isProgram(finished.run(), 1)) {
      nanosAlone.put(Case.of(finished.run()), finished.result().metrics().get(TIME));
    }
  }

  private static boolean isProgram(PlannedRun run, int processes) {
    WorkloadChoice workload = run.point().workload();
    return workload.descriptor().id().equals(ProgramWorkload.TYPE)
        && workload.processes() == processes;
  }

  /** The row of a run, with its speed-up when the run with one process is known. */
  RunRow addTo(Finished finished, RunRow row) {
    Double alone = nanosAlone.get(Case.of(finished.run()));
    if (alone == null) {
      return row;
    }
    Map<String, Double> metrics = new LinkedHashMap<>(row.result().metrics());
    metrics.put(METRIC, alone / row.result().metrics().getOrDefault(TIME, alone));
    return new RunRow(
        row.runId(),
        row.protocolId(),
        row.protocolLabel(),
        row.point(),
        row.replication(),
        row.seed(),
        row.result().withMetrics(metrics));
  }
}
