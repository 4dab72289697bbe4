package dsmlab.machine;

/**
 * Finds out whether a machine does nothing any more but save itself: no message, timer or call of a
 * protocol or service has been handled for long, and none is to come.
 */
final class Idleness {

  private static final int TIMERS_MAX = 10_000;

  /** No network keeps a message for longer. */
  private static final long IDLE_PICOS_MAX = 10_000_000_000_000L;

  private int timers;
  private long busyUntilPicos;

  /** Something happens, or will happen at some time. */
  void busyUntil(long picos) {
    timers = 0;
    busyUntilPicos = Math.max(busyUntilPicos, picos);
  }

  /** A timer of the checkpoint algorithm has come; whether nothing else comes any more. */
  boolean isIdleAt(long nowPicos) {
    timers++;
    return timers > TIMERS_MAX && nowPicos - busyUntilPicos > IDLE_PICOS_MAX;
  }
}
