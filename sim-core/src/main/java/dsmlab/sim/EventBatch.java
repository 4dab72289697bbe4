package dsmlab.sim;

/**
 * A few events that are sorted together: strewn over places by the leading digits of their times
 * and read in the order of the places. That leaves little to put right.
 */
final class EventBatch {

  /** The most events that a batch holds. */
  static final int CAPACITY = 64;

  /** As many as a long has bits, so that the places in use are one number. */
  private static final int PLACES = Long.SIZE;

  private static final int PLACE_BITS = Long.numberOfTrailingZeros(PLACES);

  private final long[] times = new long[CAPACITY];
  private final int[] slots = new int[CAPACITY];

  /** One more than the index of a place's first event, and of the one after an event; 0: none. */
  private final int[] first = new int[PLACES];

  private final int[] next = new int[CAPACITY];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void add(long time, int slot) {
    times[size] = time;
    slots[size] = slot;
    size++;
  }

  /**
   * Writes the events in the order of their places, and in that of adding within a place.
   *
   * @param firstTime no event is earlier
   * @param lastTime no event is later
   */
  void writeTo(long[] toTimes, int[] toSlots, int from, long firstTime, long lastTime) {
    int timeBits = Long.SIZE - Long.numberOfLeadingZeros(lastTime - firstTime);
    long places = strew(firstTime, Math.max(0, timeBits - PLACE_BITS));
    int to = from;
    for (; places != 0; places &= places - 1) {
      int place = Long.numberOfTrailingZeros(places);
      for (int event = first[place]; event != 0; event = next[event - 1]) {
        toTimes[to] = times[event - 1];
        toSlots[to++] = slots[event - 1];
      }
      first[place] = 0;
    }
  }

  private long strew(long firstTime, int shift) {
    long places = 0;
    for (int event = size; event > 0; event--) {
      int place = (int) ((times[event - 1] - firstTime) >>> shift);
      next[event - 1] = first[place];
      first[place] = event;
      places |= 1L << place;
    }
    return places;
  }
}
