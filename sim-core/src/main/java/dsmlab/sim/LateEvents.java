package dsmlab.sim;

import java.util.Arrays;

/** A 4-ary heap of events, ordered by (time, order). */
final class LateEvents {

  private static final int INITIAL_CAPACITY = 64;

  private final EventStore store;
  private long[] times = new long[INITIAL_CAPACITY];
  private int[] slots = new int[INITIAL_CAPACITY];
  private int size;

  LateEvents(EventStore store) {
    this.store = store;
  }

  int size() {
    return size;
  }

  long firstTime() {
    return times[0];
  }

  int first() {
    return slots[0];
  }

  void add(long time, int slot) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      slots = Arrays.copyOf(slots, size * 2);
    }
    siftUp(size++, time, slot);
  }

  int removeFirst() {
    final int slot = slots[0];
    size--;
    if (size > 0) {
      siftDown(times[size], slots[size]);
    }
    return slot;
  }

  /** Moves all events to where those wait that come later. */
  void moveTo(TimeBuckets buckets) {
    for (int i = 0; i < size; i++) {
      buckets.add(times[i], slots[i]);
    }
    size = 0;
  }

  private void siftUp(int from, long time, int slot) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) >> 2;
      if (!isBefore(time, slot, parent)) {
        break;
      }
      move(parent, index);
      index = parent;
    }
    put(index, time, slot);
  }

  private void siftDown(long time, int slot) {
    int index = 0;
    while (true) {
      int child = firstChild(index);
      if (child < 0 || isBefore(time, slot, child)) {
        break;
      }
      move(child, index);
      index = child;
    }
    put(index, time, slot);
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
      if (isBefore(times[other], slots[other], first)) {
        first = other;
      }
    }
    return first;
  }

  private boolean isBefore(long time, int slot, int index) {
    return time < times[index]
        || (time == times[index] && store.order(slot) < store.order(slots[index]));
  }

  private void move(int from, int to) {
    put(to, times[from], slots[from]);
  }

  private void put(int index, long time, int slot) {
    times[index] = time;
    slots[index] = slot;
  }
}
