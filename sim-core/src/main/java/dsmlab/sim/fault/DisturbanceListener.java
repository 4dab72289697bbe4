package dsmlab.sim.fault;

import java.util.function.Supplier;

/** Whoever uses a network that is disturbed, and hears of what befalls its packets. */
@FunctionalInterface
public interface DisturbanceListener {

  /**
   * Something befalls a packet now. After a loss, partition or crash it will not be delivered;
   * after a duplication it will be delivered once more; otherwise it is delivered as it is.
   *
   * @param why what did it, in words that follow "by"
   */
  void disturbed(Hazard hazard, int source, int destination, Object payload, Supplier<String> why);

  /**
   * A transport has given up on a packet, which nobody will deliver.
   *
   * @param hazard what befell it last
   */
  default void givenUp(
      Hazard hazard, int source, int destination, Object payload, Supplier<String> why) {
    disturbed(hazard, source, destination, payload, why);
  }
}
