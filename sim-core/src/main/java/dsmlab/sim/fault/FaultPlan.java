package dsmlab.sim.fault;

import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.OfPackets;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import java.util.List;

/** All that goes wrong in a run, the {@code faults:} of a scenario, in its order. */
public record FaultPlan(List<Disturbance> disturbances) {

  /** Nothing goes wrong. */
  public static final FaultPlan NONE = new FaultPlan(List.of());

  public FaultPlan {
    disturbances = List.copyOf(disturbances);
  }

  /** A plan of some disturbances. */
  public static FaultPlan of(Disturbance... disturbances) {
    return new FaultPlan(List.of(disturbances));
  }

  /** Whether nothing goes wrong. */
  public boolean isEmpty() {
    return disturbances.isEmpty();
  }

  /** Whether packets may be disturbed, be it because their nodes are down. */
  public boolean disturbsPackets() {
    return disturbances.stream()
        .anyMatch(one ->
            one instanceof OfPackets
                || one instanceof Partition
                || one instanceof Crash
                || one instanceof RandomCrashes);
  }

  /**
   * The name of the random stream of an entry, by its place in the plan: it depends on the entries
   * of its type alone, so that another entry shifts nobody's draws.
   */
  String streamOf(int entry) {
    String type = disturbances.get(entry).type();
    long earlier =
        disturbances.subList(0, entry).stream().filter(one -> one.type().equals(type)).count();
    return "faults." + type + "." + earlier;
  }
}
