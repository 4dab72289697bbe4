package dsmlab.sim;

import java.util.Arrays;

/**
 * The events that come next: a sorted run, into which others are inserted near its end, and a heap
 * for those that would have to go far forward in it.
 */
final class NearEvents {

  /** A time and an entry. */
  private static final int STRIDE = 2;

  /** How far forward an event is inserted; beyond that a heap is cheaper. */
  private static final int SHIFTS_MAX = 16;

  /** So few events are all looked at when one is inserted. */
  private static final int CARRIED_MAX = 6;

  private static final long NONE_LATE = -1;

  private final EventStore store;
  private final LateEvents late;
  private long[] run = new long[STRIDE * 4 * EventBatch.CAPACITY];
  private int front;
  private int end;

  /** Kept only so that fetching is not left out. */
  @SuppressWarnings("UnusedVariable")
  private long fetched;

  /** The time of the first late event, or {@link #NONE_LATE}. */
  private long lateTime = NONE_LATE;

  NearEvents(EventStore store) {
    this.store = store;
    this.late = new LateEvents(store);
  }

  /** The number of events that came too late for the run. */
  int lateSize() {
    return late.size();
  }

  /** Brings the first event to the front, where alone it can be looked at and removed. */
  boolean hasFirst() {
    if (lateTime != NONE_LATE && lateIsFirst()) {
      putInFront();
    }
    return front < end;
  }

  /** The time of the event at the front. */
  long firstTime() {
    return run[front];
  }

  /** The entry of the event at the front. */
  long first() {
    return run[front + 1];
  }

  /** Takes the event at the front away. */
  void removeFirst() {
    front += STRIDE;
  }

  private boolean lateIsFirst() {
    return front == end
        || lateTime < run[front]
        || (lateTime == run[front]
            && late.firstOrder() < store.order(EventEntry.slot(run[front + 1])));
  }

  private void putInFront() {
    if (front == 0) {
      makeRoom(1);
      System.arraycopy(run, front, run, front + STRIDE, end - front);
      front += STRIDE;
      end += STRIDE;
    }
    front -= STRIDE;
    run[front] = lateTime;
    run[front + 1] = late.first();
    late.removeFirst();
    lateTime = late.size() == 0 ? NONE_LATE : late.firstTime();
  }

  /**
   * Adds an event of any time, of all the events that are here the one scheduled last.
   *
   * @return false when it was too late for the run
   */
  boolean insert(long time, long entry) {
    makeRoom(1);
    int least = end - STRIDE * SHIFTS_MAX;
    if (end - front <= STRIDE * CARRIED_MAX) {
      carryThrough(time, entry);
    } else if (least > front && isBefore(time, entry, run, least)) {
      late.add(time, entry);
      lateTime = late.firstTime();
      return false;
    } else {
      shiftIn(time, entry);
    }
    return true;
  }

  /**
   * Exchanges an event with the first of few that it goes before, that one with the next, without a
   * branch that the processor would have to guess: where an event goes cannot be foreseen.
   */
  private void carryThrough(long time, long entry) {
    long[] events = run;
    int after = end;
    long lastOfRank = EventEntry.lastOfRank(entry);
    long carriedTime = time;
    long carriedEntry = entry;
    for (int place = front; place < after; place += STRIDE) {
      long otherTime = events[place];
      long otherEntry = events[place + 1];
      long ranksBelow = (lastOfRank - otherEntry) >>> (Long.SIZE - 1);
      long isBefore = (time - otherTime - ranksBelow) >> (Long.SIZE - 1);
      long timeChange = (carriedTime ^ otherTime) & isBefore;
      long entryChange = (carriedEntry ^ otherEntry) & isBefore;
      events[place] = otherTime ^ timeChange;
      events[place + 1] = otherEntry ^ entryChange;
      carriedTime ^= timeChange;
      carriedEntry ^= entryChange;
    }
    events[after] = carriedTime;
    events[after + 1] = carriedEntry;
    end = after + STRIDE;
  }

  /** Puts an event where it belongs, which is near the end of the run. */
  private void shiftIn(long time, long entry) {
    long[] events = run;
    int least = front;
    int place = end;
    while (place > least && isBefore(time, entry, events, place - STRIDE)) {
      events[place] = events[place - STRIDE];
      events[place + 1] = events[place - STRIDE + 1];
      place -= STRIDE;
    }
    events[place] = time;
    events[place + 1] = entry;
    end += STRIDE;
  }

  /** Whether an event that was scheduled later goes before one of the run. */
  private static boolean isBefore(long time, long entry, long[] run, int place) {
    return time < run[place]
        || (time == run[place] && EventEntry.ranksBelow(entry, run[place + 1]) != 0);
  }

  /** Adds a full chunk of events of one time that come after all that are here, in their order. */
  void append(long time, EventChunks chunks, int start) {
    makeRoom(EventChunks.CHUNK);
    long[] events = run;
    int place = end;
    for (int from = start; from < start + EventChunks.CHUNK; from++) {
      long entry = chunks.entry(from);
      fetched += store.fetch(EventEntry.slot(entry));
      events[place] = time;
      events[place + 1] = entry;
      place += STRIDE;
    }
    end = place;
  }

  /** Whether an event of the run is later than a time. */
  boolean reachesBeyond(long time) {
    return front < end && run[end - STRIDE] > time;
  }

  /** Adds a batch; all its events are later than those that are here. */
  void add(EventBatch batch, long firstTime, long lastTime) {
    makeRoom(batch.size());
    int place = end;
    int newEnd = place + STRIDE * batch.size();
    long[] events = run;
    fetched += batch.writeTo(store, events, place, firstTime, lastTime);
    for (place += STRIDE; place < newEnd; place += STRIDE) {
      if (isBefore(events[place], events[place + 1], events, place - STRIDE)) {
        end = place;
        shiftIn(events[place], events[place + 1]);
      }
    }
    end = newEnd;
  }

  private void makeRoom(int more) {
    int wanted = end + STRIDE * more;
    if (wanted > run.length) {
      if (wanted - front > run.length / 2) {
        run = Arrays.copyOf(run, run.length * 2);
      }
      System.arraycopy(run, front, run, 0, end - front);
      end -= front;
      front = 0;
    }
  }

  /** Moves all events to where those wait that come later. */
  void moveTo(TimeBuckets buckets) {
    while (hasFirst()) {
      buckets.add(firstTime(), first());
      removeFirst();
    }
    front = 0;
    end = 0;
  }
}
