package dsmlab.scenario.model;

import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.OptionalDouble;

/**
 * The formulas of {@link StummZhou} for the machine and the workload of a scenario. A packet event
 * costs the mean of {@code send} and {@code receive}, a block its copying besides. The shares of
 * faults are those of {@link UniformAccess}; the paper takes them as given by the program.
 */
public final class StummZhouModel implements CostModel {

  /** How scenarios name it. */
  public static final String ID = "stumm-zhou";

  private static final String UNIFORM = "uniform";
  private static final double PICOS_PER_NANO = 1000;

  @Override
  public OptionalDouble accessNanos(Point point, ProtocolChoice protocol) {
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
