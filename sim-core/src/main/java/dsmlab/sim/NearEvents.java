package dsmlab.sim;

import java.util.Arrays;

/**
 * The events that come next: a sorted run, into which others are inserted near its end, and a heap
 * for those that would have to go far forward in it.
 */
final class NearEvents {

  /** How far forward an event is inserted; beyond that a heap is cheaper. */
  private static final int SHIFTS_MAX = 16;

  private final EventStore store;
  private final LateEvents late;
  private long[] times = new long[2 * EventBatch.CAPACITY];
  private int[] slots = new int[2 * EventBatch.CAPACITY];
  private int front;
  private int end;

  NearEvents(EventStore store) {
    this.store = store;
    this.late = new LateEvents(store);
  }

  boolean isEmpty() {
    return front == end && late.size() == 0;
  }

  int size() {
    return end - front + late.size();
  }

  /** The number of events that came too late for the run. */
  int lateSize() {
    return late.size();
  }

  /** The time of the first event, of which there must be one. */
  long firstTime() {
    return lateIsFirst() ? late.firstTime() : times[front];
  }

  /** The slot of the first event, of which there must be one. */
  int first() {
    return lateIsFirst() ? late.first() : slots[front];
  }

  private boolean lateIsFirst() {
    return late.size() > 0 && (front == end || isBefore(late.firstTime(), late.first(), front));
  }

  private boolean isBefore(long time, int slot, int place) {
    return time < times[place]
        || (time == times[place] && store.order(slot) < store.order(slots[place]));
  }

  /** Takes the first event away and returns its slot, of which there must be one. */
  int removeFirst() {
    return lateIsFirst() ? late.removeFirst() : slots[front++];
  }

  /** Adds an event of any time. */
  void insert(long time, int slot) {
    int least = end - SHIFTS_MAX;
    if (least > front && isBefore(time, slot, least)) {
      late.add(time, slot);
    } else {
      makeRoom(1);
      shiftIn(time, slot, front);
      end++;
    }
  }

  /** Puts an event that is to be the last of the run where it belongs. */
  private void shiftIn(long time, int slot, int least) {
    int place = end;
    while (place > least && isBefore(time, slot, place - 1)) {
      times[place] = times[place - 1];
      slots[place] = slots[place - 1];
      place--;
    }
    times[place] = time;
    slots[place] = slot;
  }

  /** Adds a batch; all its events are later than those that are here. */
  void add(EventBatch batch, long firstTime, long lastTime) {
    makeRoom(batch.size());
    batch.writeTo(times, slots, end, firstTime, lastTime);
    int newEnd = end + batch.size();
    for (end++; end < newEnd; end++) {
      if (times[end] <= times[end - 1]) {
        shiftIn(times[end], slots[end], front);
      }
    }
  }

  private void makeRoom(int more) {
    if (end + more > times.length) {
      if (end - front + more > times.length / 2) {
        times = Arrays.copyOf(times, times.length * 2);
        slots = Arrays.copyOf(slots, slots.length * 2);
      }
      System.arraycopy(times, front, times, 0, end - front);
      System.arraycopy(slots, front, slots, 0, end - front);
      end -= front;
      front = 0;
    }
  }

  /** Moves all events to where those wait that come later. */
  void moveTo(TimeBuckets buckets) {
    for (int place = front; place < end; place++) {
      buckets.add(times[place], slots[place]);
    }
    front = 0;
    end = 0;
    late.moveTo(buckets);
  }
}
