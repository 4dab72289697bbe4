package dsmlab.sim;

import java.util.Arrays;

/** A 4-ary heap of events, ordered by (time, order). */
final class LateEvents {

  private static final int INITIAL_CAPACITY = 64;

  private final EventStore store;
  private long[] times = new long[INITIAL_CAPACITY];
  private long[] entries = new long[INITIAL_CAPACITY];
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

  long first() {
    return entries[0];
  }

  /** The order of the first event among those of the same time. */
  long firstOrder() {
    return order(entries[0]);
  }

  void add(long time, long entry) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      entries = Arrays.copyOf(entries, size * 2);
    }
    siftUp(size++, time, entry);
  }

  void removeFirst() {
    size--;
    if (size > 0) {
      siftDown(times[size], entries[size]);
    }
  }

  private void siftUp(int from, long time, long entry) {
    int index = from;
    while (index > 0) {
      int parent = (index - 1) >> 2;
      if (!isBefore(time, entry, parent)) {
        break;
      }
      move(parent, index);
      index = parent;
    }
    put(index, time, entry);
  }

  private void siftDown(long time, long entry) {
    int index = 0;
    while (true) {
      int child = firstChild(index);
      if (child < 0 || isBefore(time, entry, child)) {
        break;
      }
      move(child, index);
      index = child;
    }
    put(index, time, entry);
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
      if (isBefore(times[other], entries[other], first)) {
        first = other;
      }
    }
    return first;
  }

  private boolean isBefore(long time, long entry, int index) {
    return time < times[index] || (time == times[index] && order(entry) < order(entries[index]));
  }

  private long order(long entry) {
    return store.order(EventEntry.slot(entry));
  }

  private void move(int from, int to) {
    put(to, times[from], entries[from]);
  }

  private void put(int index, long time, long entry) {
    times[index] = time;
    entries[index] = entry;
  }
}
