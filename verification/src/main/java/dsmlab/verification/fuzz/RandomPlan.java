package dsmlab.verification.fuzz;

import dsmlab.machine.TransportChoice;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Area;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.sim.fault.Disturbance.Slowness;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Spread;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.transport.TransportDescriptor;
import dsmlab.sim.transport.Transports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws what goes wrong on a machine with some nodes: seldom or often, briefly or for ever. */
final class RandomPlan {

  private static final int ENTRIES_MAX = 4;
  private static final long MICRO = 1_000_000;

  private final Draws draws;
  private final int nodes;

  RandomPlan(Draws draws, int nodes) {
    this.draws = draws;
    this.nodes = nodes;
  }

  Mischance draw() {
    List<Disturbance> entries = new ArrayList<>();
    for (int left = draws.between(1, ENTRIES_MAX); left > 0; left--) {
      entries.add(entry());
    }
    return new Mischance(transport(), new FaultPlan(entries));
  }

  private TransportChoice transport() {
    TransportDescriptor kind = draws.oneOf(Transports.catalog().entries());
    if (kind.parameters().isEmpty()) {
      return TransportChoice.ofDefaults(kind);
    }
    Map<String, String> retries =
        Map.of(
            "timeout",
            draws.oneOf("100us", "1ms", "10ms"),
            "backoff",
            draws.oneOf("1", "2"),
            "attempts",
            draws.oneOf("3", "10", "20"));
    return new TransportChoice(kind, Settings.of(kind.parameters(), retries));
  }

  private Disturbance entry() {
    return switch (draws.between(0, 8)) {
      case 0, 1 -> new Loss(probability(), area());
      case 2 -> new Duplication(probability(), draws.percent(50) ? 0 : picos(), area());
      case 3 -> new Reordering(probability(), picos(), area());
      case 4 -> new Delay(probability(), picos(), draws.oneOf(Spread.values()), area());
      case 5 -> new Partition(groups(), window());
      case 6 -> new Crash(node(), window());
      case 7 -> new RandomCrashes(some(), picos(), draws.percent(50) ? 0 : picos(), 2);
      default -> new Slowness(node(), draws.between(1, 20), window());
    };
  }

  private double probability() {
    return draws.oneOf(0.001, 0.01, 0.1, 0.3, 1.0);
  }

  /** A time from 10 microseconds to 100 milliseconds, each size alike. */
  private long picos() {
    long scale = draws.oneOf(10 * MICRO, 100 * MICRO, 1000 * MICRO, 10_000 * MICRO);
    return scale * draws.between(1, 10);
  }

  private Window window() {
    long from = draws.percent(20) ? 0 : picos();
    return new Window(from, draws.percent(40) ? Simulator.NEVER : from + picos());
  }

  private Area area() {
    return new Area(some(), draws.percent(50) ? Window.ALWAYS : window());
  }

  private int node() {
    return draws.between(0, nodes - 1);
  }

  /** All nodes, or a few. */
  private NodeSet some() {
    return draws.percent(60) ? NodeSet.empty() : NodeSet.of(node()).with(node());
  }

  private List<NodeSet> groups() {
    NodeSet one = NodeSet.of(node());
    return List.of(draws.percent(50) ? one.with(node()) : one);
  }
}
