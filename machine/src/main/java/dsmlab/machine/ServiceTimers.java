package dsmlab.machine;

import java.util.TreeMap;
import java.util.function.Consumer;

/** The timers of a service that have not come yet. */
final class ServiceTimers {

  private final TreeMap<Long, Timer> open = new TreeMap<>();
  private long numbers;

  /**
   * A timer.
   *
   * @param number the same when the service is told all again
   * @param duePicos by the clock of the service
   */
  record Timer(long number, long duePicos, long id, int purpose) {}

  Timer set(long duePicos, long id, int purpose) {
    Timer timer = new Timer(numbers++, duePicos, id, purpose);
    open.put(timer.number(), timer);
    return timer;
  }

  void came(Timer timer) {
    open.remove(timer.number());
  }

  /** Those that are open, in the order in which they were set. */
  void forEach(Consumer<Timer> action) {
    open.values().forEach(action);
  }
}
