package dsmlab.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The event list: a 4-ary heap over primitive arrays, ordered by (time, order). Nothing is
 * allocated per event once the arrays have grown. A cancelled event keeps its place until it comes
 * to the top.
 */
final class EventQueue {

  private static final int SLOT_BITS = 32;
  private static final int INITIAL_CAPACITY = 256;

  private long[] heapTime = new long[INITIAL_CAPACITY];
  private long[] heapOrder = new long[INITIAL_CAPACITY];
  private int[] heapSlot = new int[INITIAL_CAPACITY];
  private int size;

  private @Nullable EventHandler[] handlers = new @Nullable EventHandler[INITIAL_CAPACITY];
  private @Nullable Object[] payloads = new @Nullable Object[INITIAL_CAPACITY];
  private long[] arguments = new long[INITIAL_CAPACITY];
  private int[] nodes = new int[INITIAL_CAPACITY];
  private int[] generations = new int[INITIAL_CAPACITY];
  private int[] freeSlots = new int[INITIAL_CAPACITY];
  private int freeCount;
  private int slotCount;

  boolean isEmpty() {
    return size == 0;
  }

  long firstTime() {
    return heapTime[0];
  }

  /** Adds an event and returns what {@link #cancel} needs. */
  long add(
      long time,
      long order,
      int node,
      EventHandler handler,
      long argument,
      @Nullable Object payload) {
    int slot = takeSlot();
    handlers[slot] = handler;
    payloads[slot] = payload;
    arguments[slot] = argument;
    nodes[slot] = node;
    if (size == heapTime.length) {
      growHeap();
    }
    siftUp(size++, time, order, slot);
    return (long) generations[slot] << SLOT_BITS | slot;
  }

  boolean cancel(long event) {
    int slot = (int) event;
    if (generations[slot] != (int) (event >>> SLOT_BITS) || handlers[slot] == null) {
      return false;
    }
    handlers[slot] = null;
    payloads[slot] = null;
    return true;
  }

  boolean firstIsCancelled() {
    return size > 0 && handlers[heapSlot[0]] == null;
  }

  /** Takes the first event off the heap; its slot stays readable until it is released. */
  int removeFirst() {
    final int slot = heapSlot[0];
    size--;
    if (size > 0) {
      siftDown(heapTime[size], heapOrder[size], heapSlot[size]);
    }
    return slot;
  }

  int node(int slot) {
    return nodes[slot];
  }

  /** The handler, or null when the event was cancelled. */
  @Nullable EventHandler handler(int slot) {
    return handlers[slot];
  }

  long argument(int slot) {
    return arguments[slot];
  }

  @Nullable Object payload(int slot) {
    return payloads[slot];
  }

  void release(int slot) {
    handlers[slot] = null;
    payloads[slot] = null;
    generations[slot]++;
    if (freeCount == freeSlots.length) {
      freeSlots = Arrays.copyOf(freeSlots, freeCount * 2);
    }
    freeSlots[freeCount++] = slot;
  }

  private int takeSlot() {
    if (freeCount > 0) {
      return freeSlots[--freeCount];
    }
    if (slotCount == handlers.length) {
      growSlots();
    }
    return slotCount++;
  }

  private void siftUp(int from, long time, long order, int slot) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) >> 2;
      if (!before(time, order, parent)) {
        break;
      }
      move(parent, index);
      index = parent;
    }
    put(index, time, order, slot);
  }

  private void siftDown(long time, long order, int slot) {
    int index = 0;
    while (true) {
      int child = firstChild(index);
      if (child < 0 || before(time, order, child)) {
        break;
      }
      move(child, index);
      index = child;
    }
    put(index, time, order, slot);
  }

  /** The earliest of up to four children, or -1. */
  private int firstChild(int index) {
    int child = (index << 2) + 1;
    if (child >= size) {
      return -1;
    }
    int first = child;
    int end = Math.min(child + 4, size);
    for (int other = child + 1; other < end; other++) {
      if (before(heapTime[other], heapOrder[other], first)) {
        first = other;
      }
    }
    return first;
  }

  private boolean before(long time, long order, int index) {
    return time < heapTime[index] || (time == heapTime[index] && order < heapOrder[index]);
  }

  private void move(int from, int to) {
    heapTime[to] = heapTime[from];
    heapOrder[to] = heapOrder[from];
    heapSlot[to] = heapSlot[from];
  }

  private void put(int index, long time, long order, int slot) {
    heapTime[index] = time;
    heapOrder[index] = order;
    heapSlot[index] = slot;
  }

  private void growHeap() {
    heapTime = Arrays.copyOf(heapTime, size * 2);
    heapOrder = Arrays.copyOf(heapOrder, size * 2);
    heapSlot = Arrays.copyOf(heapSlot, size * 2);
  }

  private void growSlots() {
    int capacity = slotCount * 2;
    handlers = Arrays.copyOf(handlers, capacity);
    payloads = Arrays.copyOf(payloads, capacity);
    arguments = Arrays.copyOf(arguments, capacity);
    nodes = Arrays.copyOf(nodes, capacity);
    generations = Arrays.copyOf(generations, capacity);
  }
}
