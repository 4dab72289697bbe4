package dsmlab.sim.fault;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One crash of a node, with its restart if there is one.
 *
 * @param entry the place in the plan of the entry that it comes from
 */
public record Outage(int entry, int node, Window downtime) {

  private static final Comparator<Outage> BY_TIME =
      Comparator.comparingLong((Outage outage) -> outage.downtime.fromPicos())
          .thenComparingInt(Outage::node)
          .thenComparingInt(Outage::entry);

  /** All crashes of a plan in the order of time, with those at random drawn. */
  public static List<Outage> of(FaultPlan plan, int nodes, RandomStreams random) {
    List<Outage> outages = new ArrayList<>();
    for (int entry = 0; entry < plan.disturbances().size(); entry++) {
      switch (plan.disturbances().get(entry)) {
        case Crash crash -> outages.add(new Outage(entry, crash.node(), crash.downtime()));
        case RandomCrashes crashes ->
            outages.addAll(drawn(entry, plan.streamOf(entry), crashes, nodes, random));
        default -> {}
      }
    }
    outages.sort(BY_TIME);
    return List.copyOf(outages);
  }

  private static List<Outage> drawn(
      int entry, String stream, RandomCrashes crashes, int nodes, RandomStreams random) {
    List<Outage> all = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      if (crashes.nodes().isEmpty() || crashes.nodes().contains(node)) {
        String name = stream + "." + node;
        addDrawn(entry, crashes, node, random.stream(name), all);
      }
    }
    return all.stream().sorted(BY_TIME).limit(crashes.most()).toList();
  }

  private static void addDrawn(
      int entry, RandomCrashes crashes, int node, RandomGenerator draws, List<Outage> all) {
    long upPicos = 0;
    for (int left = crashes.most(); left > 0 && upPicos != Simulator.NEVER; left--) {
      long lifePicos = Spread.EXPONENTIAL.picos(crashes.meanPicos(), draws.nextDouble());
      long atPicos = later(upPicos, Math.max(1, lifePicos));
      long downtimePicos = crashes.downtimePicos();
      upPicos = downtimePicos == 0 ? Simulator.NEVER : later(atPicos, downtimePicos);
      if (atPicos != Simulator.NEVER) {
        all.add(new Outage(entry, node, new Window(atPicos, upPicos)));
      }
    }
  }

  /** A later time; what lies beyond the end of time never comes. */
  private static long later(long picos, long delayPicos) {
    return delayPicos >= Simulator.NEVER - picos ? Simulator.NEVER : picos + delayPicos;
  }
}
