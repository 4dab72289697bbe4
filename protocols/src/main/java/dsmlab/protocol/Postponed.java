package dsmlab.protocol;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests that a node keeps back, in the order of their arrival. */
public final class Postponed<T> {

  private static final int FEW = 2;

  /** Made when it is needed: most pages of most nodes never keep anything back. */
  private @Nullable ArrayDeque<T> waiting;

  /** Keeps one back. */
  public void add(T request) {
    ArrayDeque<T> queue = waiting == null ? new ArrayDeque<>(FEW) : waiting;
    queue.add(request);
    waiting = queue;
  }

  /** Whether none is kept back. */
  public boolean isEmpty() {
    return waiting == null || waiting.isEmpty();
  }

  /** Handles each request that is kept back now; one that is kept back again stays. */
  public void replay(Consumer<T> handler) {
    ArrayDeque<T> queue = waiting;
    if (queue != null) {
      for (int rest = queue.size(); rest > 0; rest--) {
        handler.accept(queue.remove());
      }
    }
  }
}
