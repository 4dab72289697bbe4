package dsmlab.workload.trace;

import java.util.Arrays;

/**
 * The threads that a trace has shown so far. They are numbered from 0 without gaps, in any order of
 * appearance, and say nothing after their end.
 */
final class ThreadRoster {

  /** The largest thread number that a trace may use. */
  static final int THREAD_MAX = (1 << 16) - 1;

  private static final byte UNSEEN = 0;
  private static final byte ACTIVE = 1;
  private static final byte ENDED = 2;

  private byte[] states = new byte[16];
  private long[] firstPlaces = new long[16];
  private int size;

  /** Whether a thread has had a record, and none that ended it. */
  boolean isActive(int thread) {
    return thread < size && states[thread] == ACTIVE;
  }

  /** Whether a thread has had its last record. */
  boolean hasEnded(int thread) {
    return thread < size && states[thread] == ENDED;
  }

  /** Notes the line or byte at which a thread first appears. */
  void enter(int thread, long place) {
    if (thread >= states.length) {
      int longer = Math.max(thread + 1, 2 * states.length);
      states = Arrays.copyOf(states, longer);
      firstPlaces = Arrays.copyOf(firstPlaces, longer);
    }
    states[thread] = ACTIVE;
    firstPlaces[thread] = place;
    size = Math.max(size, thread + 1);
  }

  /** Notes that a thread has ended. */
  void end(int thread) {
    states[thread] = ENDED;
  }

  /** One more than the highest thread seen. */
  int size() {
    return size;
  }

  /** The lowest number below {@link #size} that no thread bears, or {@link #size}. */
  int gap() {
    int thread = 0;
    while (thread < size && states[thread] != UNSEEN) {
      thread++;
    }
    return thread;
  }

  /** The lowest thread above a gap. */
  int firstAfter(int gap) {
    int thread = gap;
    while (states[thread] == UNSEEN) {
      thread++;
    }
    return thread;
  }

  /** Where a thread first appeared. */
  long firstPlace(int thread) {
    return firstPlaces[thread];
  }
}
