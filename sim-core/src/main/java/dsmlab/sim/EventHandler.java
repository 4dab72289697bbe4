package dsmlab.sim;

import org.jspecify.annotations.Nullable;

/** What happens when an event's time has come. One handler serves any number of events. */
@FunctionalInterface
public interface EventHandler {

  /**
   * Handles an event at the simulator's present time.
   *
   * @param argument the number given when the event was scheduled
   * @param payload the object given when the event was scheduled
   */
  void handle(long argument, @Nullable Object payload);
}
