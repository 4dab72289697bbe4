package dsmlab.sim;

import java.util.Arrays;

/**
 * A few events that are sorted together: counted by the leading digits of their times and put where
 * the counts say, which takes no branch that the processor would have to guess. That leaves little
 * to put right.
 */
final class EventBatch {

  /** The most events that a batch holds. */
  static final int CAPACITY = 128;

  private static final int PLACE_BITS = 8;

  /** Counts are bytes, eight of them in a number, so that one product adds up all eight. */
  private static final int BYTE_SHIFT = 3;

  private static final int BYTES = 1 << BYTE_SHIFT;
  private static final long ONES = 0x0101010101010101L;
  private static final int LAST_BYTE = Long.SIZE - Byte.SIZE;

  /** Times and entries in turn. */
  private final long[] events = new long[2 * CAPACITY];

  private final long[] counts = new long[1 << PLACE_BITS >>> BYTE_SHIFT];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds the events of a bucket. */
  void add(EventChunks chunks, long tail) {
    chunks.copy(tail, events, 2 * size);
    size += EventChunks.count(tail);
  }

  /**
   * Writes the events in the order of their places, and in that of adding within a place; fetches
   * what the store keeps of them.
   *
   * @param to where times and entries go in turn
   * @param firstTime no event is earlier
   * @param lastTime no event is later
   * @return a number that means nothing, since what nobody wants is not fetched
   */
  long writeTo(EventStore store, long[] to, int at, long firstTime, long lastTime) {
    int timeBits = Long.SIZE - Long.numberOfLeadingZeros(lastTime - firstTime);
    int shift = Math.max(0, timeBits - PLACE_BITS);
    count(firstTime, shift);
    addUp();
    long[] from = events;
    long[] starts = counts;
    int end = 2 * size;
    long fetched = 0;
    for (int event = 0; event < end; event += 2) {
      fetched += store.fetch(EventEntry.slot(from[event + 1]));
      int place = (int) ((from[event] - firstTime) >>> shift);
      int word = place >>> BYTE_SHIFT;
      int byteShift = (place & (BYTES - 1)) << BYTE_SHIFT;
      long start = starts[word];
      starts[word] = start + (1L << byteShift);
      int target = at + 2 * (int) (start >>> byteShift & 0xFF);
      to[target] = from[event];
      to[target + 1] = from[event + 1];
    }
    return fetched;
  }

  private void count(long firstTime, int shift) {
    long[] from = events;
    long[] all = counts;
    Arrays.fill(all, 0);
    int end = 2 * size;
    for (int event = 0; event < end; event += 2) {
      int place = (int) ((from[event] - firstTime) >>> shift);
      all[place >>> BYTE_SHIFT] += 1L << ((place & (BYTES - 1)) << BYTE_SHIFT);
    }
  }

  /** Makes of each count the number of events in the places before. */
  private void addUp() {
    long[] all = counts;
    long before = 0;
    for (int word = 0; word < all.length; word++) {
      long upTo = all[word] * ONES;
      all[word] = (upTo << Byte.SIZE) + before * ONES;
      before += upTo >>> LAST_BYTE;
    }
  }
}
