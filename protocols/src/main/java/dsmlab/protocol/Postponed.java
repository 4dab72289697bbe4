package dsmlab.protocol;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** Requests that a node keeps back, in the order of their arrival. */
public final class Postponed<T> {

  private final ArrayDeque<T> waiting = new ArrayDeque<>();

  /** Keeps one back. */
  public void add(T request) {
    waiting.add(request);
  }

  /** Whether none is kept back. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Handles each request that is kept back now; one that is kept back again stays. */
  public void replay(Consumer<T> handler) {
    for (int rest = waiting.size(); rest > 0; rest--) {
      handler.accept(waiting.remove());
    }
  }
}
