package dsmlab.verification.fuzz;

import dsmlab.machine.TransportChoice;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes wrong in a case.
 *
 * @param transport what stands between that and the protocol
 */
record Mischance(TransportChoice transport, FaultPlan plan) {

  /** Nothing. */
  static final Mischance NONE = new Mischance(TransportChoice.DATAGRAM, FaultPlan.NONE);

  /** The same with one entry of the plan less. */
  List<Mischance> smaller() {
    List<Mischance> smaller = new ArrayList<>();
    for (Disturbance entry : plan.disturbances()) {
      List<Disturbance> rest = new ArrayList<>(plan.disturbances());
      rest.remove(entry);
      smaller.add(new Mischance(transport, new FaultPlan(rest)));
    }
    return smaller;
  }

  /** Whether all nodes of the plan are among so many. */
  boolean fits(int nodes) {
    return plan.disturbances().stream().allMatch(entry -> entry.lastNode() < nodes);
  }

  /** What goes wrong in words; nothing for nothing. */
  @Override
  public String toString() {
    if (equals(NONE)) {
      return "";
    }
    return plan.disturbances().stream()
        .map(Disturbance::toString)
        .collect(
            Collectors.joining(
                ", ",
                ", transport %s %s, faults ".formatted(transport.kind().id(), settings()),
                ""));
  }

  private String settings() {
    return transport.settings().texts().toString();
  }
}
