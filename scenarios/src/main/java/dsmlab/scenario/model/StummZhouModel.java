package dsmlab.scenario.model;

import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The formulas of {@link StummZhou} for the machine and the workload of a scenario. A packet event
 * costs the mean of {@code send} and {@code receive}, a block its copying besides. The shares of
 * faults are those of {@link UniformAccess}; the paper takes them as given by the program.
 */
public final class StummZhouModel implements ClosedForm {

  /** How scenarios name it. */
  public static final String ID = "stumm-zhou";

  /** Processor time for messages over all nodes per reference. */
  public static final String MEASURED = "accessCost";

  /** The same by the formulas. */
  public static final String MODELLED = "accessCost.model";

  private static final String UNIFORM = "uniform";
  private static final double PICOS_PER_NANO = 1000;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void check(Point point) {
    sites(point);
  }

  @Override
  public Map<String, Double> metrics(Point point, ProtocolChoice protocol, RunResult measured) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    accessNanos(point, protocol)
        .ifPresent(nanos -> {
          metrics.put(MEASURED, measuredNanos(measured));
          metrics.put(MODELLED, nanos);
        });
    return metrics;
  }

  private static double measuredNanos(RunResult result) {
    double service = result.nodes().stream().mapToDouble(NodeLoad::serviceNanos).sum();
    return service / result.metrics().getOrDefault("references", 1.0);
  }

  private static OptionalDouble accessNanos(Point point, ProtocolChoice protocol) {
    int sites = sites(point);
    double writeShare = point.workload().settings().number("writeFraction");
    StummZhou formulas = formulas(point.machine(), sites, writeShare);
    UniformAccess access = new UniformAccess(sites, writeShare);
    return switch (protocol.descriptor().id()) {
      case "central-server" -> OptionalDouble.of(formulas.centralServer());
      case "migration" -> OptionalDouble.of(formulas.migration(access.migrationFaults()));
      case "monitor-central", "improved-central", "fixed-distributed" ->
          OptionalDouble.of(formulas.readReplication(access.replicationFaults()));
      case "sequenced-update" -> OptionalDouble.of(formulas.fullReplication());
      default -> OptionalDouble.empty();
    };
  }

  private static int sites(Point point) {
    String workload = point.workload().descriptor().id();
    if (!workload.equals(UNIFORM)) {
      throw new SettingException(
          "the model %s does not know how often workload '%s' faults".formatted(ID, workload),
          "workload " + UNIFORM,
          null);
    }
    int processes = point.workload().processes();
    int nodes = point.machine().nodes();
    if (nodes != processes) {
      throw new SettingException(
          "the model %s has a process on each node, not %d on %d".formatted(ID, processes, nodes),
          "as many nodes as processes",
          null);
    }
    return processes;
  }

  private static StummZhou formulas(MachineSettings machine, int sites, double writeShare) {
    Settings node = machine.node();
    NodeCosts costs = NodeCosts.of(node);
    double packet = (costs.sendPicos() + costs.receivePicos()) / 2.0 / PICOS_PER_NANO;
    double copy = costs.copyPicos(machine.pageBytes()) / PICOS_PER_NANO;
    return new StummZhou(packet, packet + copy, sites, writeShare);
  }
}
