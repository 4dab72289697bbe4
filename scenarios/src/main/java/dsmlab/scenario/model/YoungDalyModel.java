package dsmlab.scenario.model;

import dsmlab.checkpoint.CheckpointCosts;
import dsmlab.machine.CheckpointChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.Run;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import dsmlab.sim.settings.SettingException;
import dsmlab.workload.Workload;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The formulas of {@link YoungDaly} for the machine and the program of a scenario. What a
 * checkpoint costs is measured in the run: the time for which a process stands still for one. The
 * time of the program by itself is that of a run without checkpoints in which nothing crashes. A
 * restart takes the longer of downtime and detection, and what the run has measured beyond.
 */
public final class YoungDalyModel implements ClosedForm {

  /** How scenarios name it. */
  public static final String ID = "young-daly";

  /** The expected execution time. */
  public static final String MODELLED = "executionTime.model";

  /** Young's best interval. */
  public static final String YOUNG = "checkpointInterval.young";

  /** Daly's best interval. */
  public static final String DALY = "checkpointInterval.daly";

  private static final double PICOS_PER_NANO = 1000;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Point point) {
    checkpoints(point);
    crashes(point);
  }

  @Override
  public Map<String, Double> metrics(Point point, ProtocolChoice protocol, RunResult measured) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    double rounds = value(measured, "checkpoints") / point.machine().nodes();
    if (rounds < 1) {
      return metrics;
    }
    int processes = point.workload().processes();
    double checkpoint = value(measured, "checkpointBlockedTime") / processes / rounds;
    double lifetime = crashes(point).meanPicos() / PICOS_PER_NANO;
    double betweenCrashes = lifetime / point.machine().nodes();
    YoungDaly formulas = new YoungDaly(checkpoint, betweenCrashes, restart(point, measured));
    CheckpointCosts costs = CheckpointCosts.of(checkpoints(point).settings());
    double interval = costs.intervalPicos() / PICOS_PER_NANO;
    metrics.put(MODELLED, formulas.executionTime(solve(point, protocol), interval));
    metrics.put(YOUNG, formulas.youngInterval());
    metrics.put(DALY, formulas.dalyInterval());
    return metrics;
  }

  private static double value(RunResult result, String metric) {
    return result.metrics().getOrDefault(metric, 0.0);
  }

  private static double restart(Point point, RunResult measured) {
    double recoveries = value(measured, "recoveries");
    if (recoveries > 0) {
      return value(measured, "recoveryTime") / recoveries;
    }
    CheckpointCosts costs = CheckpointCosts.of(checkpoints(point).settings());
    long downPicos = crashes(point).downtimePicos();
    return Math.max(downPicos, costs.detectionPicos()) / PICOS_PER_NANO;
  }

  /** The time of the program without checkpoints on a machine on which nothing goes wrong. */
  private static double solve(Point point, ProtocolChoice protocol) {
    MachineSettings machine = point.machine();
    MachineSettings calm = machine.calm();
    RandomStreams random = new RandomStreams(1, 0);
    RunSettings settings =
        new RunSettings(
            calm, protocol.descriptor(), protocol.settings(), point.workload().ordering(), random);
    try (Workload workload = point.workload().open(random, Path.of("."))) {
      return value(Run.execute(settings, workload), "executionTime");
    }
  }

  private static CheckpointChoice checkpoints(Point point) {
    return point
        .machine()
        .checkpoints()
        .orElseThrow(() ->
            new SettingException(
                "the model %s is about checkpoints, and there are none".formatted(ID),
                "'machine.checkpoints'",
                null));
  }

  private static RandomCrashes crashes(Point point) {
    return point.machine().faults().disturbances().stream()
        .filter(RandomCrashes.class::isInstance)
        .map(RandomCrashes.class::cast)
        .findFirst()
        .orElseThrow(() ->
            new SettingException(
                "the model %s is about random crashes, and there are none".formatted(ID),
                "an entry 'random-crashes' in 'faults'",
                null));
  }
}
