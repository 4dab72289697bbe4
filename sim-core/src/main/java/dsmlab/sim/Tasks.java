package dsmlab.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a processor is still to do, first in, first out, in a ring of arrays: a task takes no memory
 * of its own, and a processor without tasks hardly any.
 */
final class Tasks {

  private static final int INITIAL_CAPACITY = 2;
  private static final long[] NO_NUMBERS = {};
  private static final @Nullable Object[] NO_OBJECTS = {};

  /** The cost and the argument of each task. */
  private long[] numbers = NO_NUMBERS;

  /** The handler and the payload of each task. */
  private @Nullable Object[] objects = NO_OBJECTS;

  private int first;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(long costPicos, EventHandler handler, long argument, Object payload) {
    if (2 * size == numbers.length) {
      grow();
    }
    int at = (first + 2 * size++) & (numbers.length - 1);
    numbers[at] = costPicos;
    numbers[at + 1] = argument;
    objects[at] = handler;
    objects[at + 1] = payload;
  }

  private void grow() {
    int tasks = Math.max(INITIAL_CAPACITY, 2 * size);
    long[] moreNumbers = Arrays.copyOf(rotated(numbers), 2 * tasks);
    objects = Arrays.copyOf(rotated(objects), 2 * tasks);
    numbers = moreNumbers;
    first = 0;
  }

  private long[] rotated(long[] ring) {
    long[] inOrder = new long[ring.length];
    System.arraycopy(ring, first, inOrder, 0, ring.length - first);
    System.arraycopy(ring, 0, inOrder, ring.length - first, first);
    return inOrder;
  }

  private @Nullable Object[] rotated(@Nullable Object[] ring) {
    @Nullable Object[] inOrder = new @Nullable Object[ring.length];
    System.arraycopy(ring, first, inOrder, 0, ring.length - first);
    System.arraycopy(ring, 0, inOrder, ring.length - first, first);
    return inOrder;
  }

  /** The cost of the first task. */
  long costPicos() {
    return numbers[first];
  }

  /** The argument of the first task. */
  long argument() {
    return numbers[first + 1];
  }

  /** The handler of the first task. */
  EventHandler handler() {
    return (EventHandler) required(objects[first]);
  }

  /** The payload of the first task. */
  Object payload() {
    return required(objects[first + 1]);
  }

  private static Object required(@Nullable Object part) {
    if (part == null) {
      throw new IllegalStateException("a processor without tasks has no first one");
    }
    return part;
  }

  /** Takes the first task away. */
  void removeFirst() {
    objects[first] = null;
    objects[first + 1] = null;
    first = (first + 2) & (numbers.length - 1);
    size--;
  }
}
