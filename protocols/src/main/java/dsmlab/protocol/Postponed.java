package dsmlab.protocol;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests that a node keeps back, in the order of their arrival. */
public final class Postponed<T> {

  private static final int FEW = 2;

  /** None while nothing is kept back, as for most pages of most nodes. */
  private @Nullable ArrayDeque<T> waiting;

  /** Keeps one back. */
  public void add(T request) {
    ArrayDeque<T> queue = waiting == null ? new ArrayDeque<>(FEW) : waiting;
    queue.add(request);
    waiting = queue;
  }

  /** Whether none is kept back. */
  public boolean isEmpty() {
    return waiting == null;
  }

  /** Forgets all of them. */
  public void clear() {
    waiting = null;
  }

  /** Handles each request that is kept back now; one that is kept back again stays. */
  public void replay(Consumer<T> handler) {
    ArrayDeque<T> queue = waiting;
    waiting = null;
    if (queue != null) {
      queue.forEach(handler);
    }
  }
}
