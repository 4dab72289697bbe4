package dsmlab.scenario.read;

import dsmlab.machine.MachineSettings;
import dsmlab.machine.WarmUp;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.scenario.WorkloadChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.sim.settings.SettingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a scenario at one point of its sweep, as if the point's values were written in it. */
final class PointReader {

  private final Mapping root;
  private final Catalogs catalogs;
  private final WorkloadProbe probe;
  private final WarmUp warmUp;
  private final ScenarioPath paths;

  /**
   * What was read at a point.
   *
   * @param variables the settings as far as they could be read
   * @param problems what is wrong
   * @param point null when something is wrong
   */
  record Reading(Variables variables, Problems problems, @Nullable Point point) {}

  PointReader(Mapping root, Catalogs catalogs, WorkloadProbe probe, WarmUp warmUp) {
    this.root = root;
    this.catalogs = catalogs;
    this.probe = probe;
    this.warmUp = warmUp;
    this.paths = new ScenarioPath(catalogs.protocols());
  }

  /** Reads the point that some steps lead to. */
  Reading read(List<Axis.Step> steps) {
    Problems problems = new Problems();
    Variables variables = new Variables();
    Mapping scenario = root;
    Map<String, String> values = new LinkedHashMap<>();
    for (Axis.Step step : steps) {
      values.put(step.path(), step.value().inline());
      scenario = apply(step, scenario, problems);
    }
    Point point = read(scenario, values, variables, problems);
    return new Reading(variables, problems, problems.isEmpty() ? point : null);
  }

  private Mapping apply(Axis.Step step, Mapping scenario, Problems problems) {
    try {
      return paths.set(scenario, step.path(), step.origin(), step.value());
    } catch (SettingException problem) {
      problems.add(step.origin(), problem);
      return scenario;
    }
  }

  private @Nullable Point read(
      Mapping scenario, Map<String, String> values, Variables variables, Problems problems) {
    WorkloadChoice workload =
        new WorkloadReader(catalogs.allWorkloads(), probe, variables, problems).read(scenario);
    int processes = workload == null ? 0 : workload.processes();
    MachineSettings machine =
        new MachineReader(catalogs, variables, problems).read(scenario, processes);
    List<ProtocolChoice> protocols =
        new ProtocolsReader(catalogs, variables, problems).read(scenario, machine);
    if (workload == null || machine == null) {
      return null;
    }
    Point point = new Point(values, machine, workload, protocols, warmUp);
    CheckpointsReader.check(point, scenario.position(), problems);
    return point;
  }
}
