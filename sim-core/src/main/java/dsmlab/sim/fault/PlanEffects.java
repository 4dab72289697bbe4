package dsmlab.sim.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    return entries(false).filter(disturbance -> !isImpossible(disturbance)).toList();
  }

  /** The entries that took effect. */
  public List<Disturbance> taken() {
    return entries(true).toList();
  }

  private Stream<Disturbance> entries(boolean taken) {
    return IntStream.range(0, times.length)
        .filter(entry -> times[entry] > 0 == taken)
        .mapToObj(plan.disturbances()::get);
  }

  /** A sweep of a probability often begins with 0, where nothing is to happen. */
  private static boolean isImpossible(Disturbance disturbance) {
    return disturbance instanceof Disturbance.OfPackets packets && packets.probability() == 0;
  }
}
