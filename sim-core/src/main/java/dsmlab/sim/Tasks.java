package dsmlab.sim;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * What a processor is still to do, first in, first out, in rings: a task takes no memory of its
 * own, and a processor without tasks hardly any.
 */
final class Tasks {

  private static final int INITIAL_CAPACITY = 2;
  private static final long[] NO_NUMBERS = {};
  private static final @Nullable EventHandler[] NO_HANDLERS = {};
  private static final @Nullable Object[] NO_PAYLOADS = {};

  /** The cost and the argument of each task. */
  private long[] numbers = NO_NUMBERS;

  private @Nullable EventHandler[] handlers = NO_HANDLERS;
  private @Nullable Object[] payloads = NO_PAYLOADS;
  private int first;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long costPicos, EventHandler handler, long argument, Object payload) {
    if (size == handlers.length) {
      grow();
    }
    int task = (first + size++) & (handlers.length - 1);
    numbers[2 * task] = costPicos;
    numbers[2 * task + 1] = argument;
    handlers[task] = handler;
    payloads[task] = payload;
  }

  private void grow() {
    int tasks = Math.max(INITIAL_CAPACITY, 2 * size);
    long[] moreNumbers = new long[2 * tasks];
    @Nullable EventHandler[] moreHandlers = new @Nullable EventHandler[tasks];
    @Nullable Object[] morePayloads = new @Nullable Object[tasks];
    copyInOrder(numbers, 2 * first, moreNumbers);
    copyInOrder(handlers, first, moreHandlers);
    copyInOrder(payloads, first, morePayloads);
    numbers = moreNumbers;
    handlers = moreHandlers;
    payloads = morePayloads;
    first = 0;
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // both are of the same kind, whichever it is
  private static void copyInOrder(Object ring, int from, Object to) {
    int length = Array.getLength(ring);
    System.arraycopy(ring, from, to, 0, length - from);
    System.arraycopy(ring, 0, to, length - from, from);
  }

  /** The cost of the first task. */
  long costPicos() {
    return numbers[2 * first];
  }

  /** The argument of the first task. */
  long argument() {
    return numbers[2 * first + 1];
  }

  /** The handler of the first task. */
  EventHandler handler() {
    EventHandler handler = handlers[first];
    if (handler == null) {
      throw new IllegalStateException("a processor without tasks has no first one");
    }
    return handler;
  }

  /** The payload of the first task. */
  Object payload() {
    Object payload = payloads[first];
    if (payload == null) {
      throw new IllegalStateException("a processor without tasks has no first one");
    }
    return payload;
  }

  /** Takes the first task away. */
  void removeFirst() {
    handlers[first] = null;
    payloads[first] = null;
    first = (first + 1) & (handlers.length - 1);
    size--;
  }
}
