package dsmlab.sim.fault;

import java.util.ArrayList;
import java.util.List;

/** How often each entry of a plan has taken effect. */
public final class PlanEffects {

  private final FaultPlan plan;
  private final long[] times;

  public PlanEffects(FaultPlan plan) {
    this.plan = plan;
    this.times = new long[plan.disturbances().size()];
  }

  /** An entry, by its place in the plan, has taken effect. */
  public void count(int entry) {
    times[entry]++;
  }

  /** The entries that never took effect, though they might have. */
  public List<Disturbance> idle() {
    List<Disturbance> idle = new ArrayList<>();
    for (int entry = 0; entry < times.length; entry++) {
      Disturbance disturbance = plan.disturbances().get(entry);
      if (times[entry] == 0 && !isImpossible(disturbance)) {
        idle.add(disturbance);
      }
    }
    return idle;
  }

  /** A sweep of a probability often begins with 0, where nothing is to happen. */
  private static boolean isImpossible(Disturbance disturbance) {
    return disturbance instanceof Disturbance.OfPackets packets && packets.probability() == 0;
  }
}
