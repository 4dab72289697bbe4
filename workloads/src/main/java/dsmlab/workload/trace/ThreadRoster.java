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

  /** Checks at the end of a trace that there are threads and that none is left out. */
  void requireComplete(String file, Refusal refusal) {
    if (size == 0) {
      throw TraceException.ofFile(file, "it holds no records", "at least one record", null);
    }
    int gap = next(0, false);
    if (gap < size) {
      int above = next(gap, true);
      throw refusal.at(
          firstPlaces[above],
          "thread " + above + " appears here, but thread " + gap + " never",
          "threads numbered from 0 without gaps");
    }
  }

  /** The first thread from some number on that has been seen, or that has not. */
  private int next(int from, boolean seen) {
    int thread = from;
    while (thread < size && (states[thread] != UNSEEN) != seen) {
      thread++;
    }
    return thread;
  }

  /** Makes an exception for a place in the file. */
  @FunctionalInterface
  interface Refusal {

    /** A problem at a line or byte. */
    TraceException at(long place, String problem, String expected);
  }
}
