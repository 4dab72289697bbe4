package dsmlab.protocol;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A manager's lock on a page. A request holds it until it has been served; those that find it taken
 * wait in the order of their arrival, at most one per node.
 */
public final class RequestLock<R> {

  private static final int FEW = 2;

  /** None while no request waits: most pages never have two at a time. */
  private @Nullable ArrayDeque<R> waiting;

  private @Nullable R holder;

  /**
   * Takes the lock for a request or lets it wait.
   *
   * @return whether the request holds the lock now
   */
  public boolean take(R request) {
    if (holder != null) {
      ArrayDeque<R> queue = waiting == null ? new ArrayDeque<>(FEW) : waiting;
      queue.add(request);
      waiting = queue;
      return false;
    }
    holder = request;
    return true;
  }

  /** Whether a request holds it. */
  public boolean isTaken() {
    return holder != null;
  }

  /** The request that holds it. */
  public R holder() {
    if (holder == null) {
      throw new ProtocolError("no request holds the manager's lock");
    }
    return holder;
  }

  /**
   * Takes the lock from the request that holds it and gives it to the next.
   *
   * @return the request that holds it now, or null when none waited
   */
  public @Nullable R passOn() {
    holder = waiting == null ? null : waiting.poll();
    if (waiting != null && waiting.isEmpty()) {
      waiting = null;
    }
    return holder;
  }
}
