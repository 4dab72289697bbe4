package dsmlab.sim;

import java.util.Arrays;

/**
 * Events that do not come next, in buckets by the digits of their times: a radix heap (Ahuja,
 * Mehlhorn, Orlin, Tarjan 1990) of base 256. An event's level is that of the leading digit in which
 * its time differs from the base, its bucket that digit; so a lower level is earlier than a higher
 * one. A bucket with many events is spread over the levels below it when its turn comes, which
 * happens to an event at most once per level, whatever the distribution of times.
 */
final class TimeBuckets {

  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int LEVELS = Long.SIZE / DIGIT_BITS;
  private static final int LEVEL_WORDS = DIGITS / Long.SIZE;
  private static final int COUNT_SHIFT = 32;

  /** A bucket with more events is spread: sorting them at once would cost more. */
  private static final int SPARSE_MAX = 48;

  /** Sparse buckets are taken together until there are so many events. */
  private static final int BATCH_ENOUGH = 10;

  private final EventStore store;
  private final EventBatch batch = new EventBatch();

  /** The number of events of each bucket, and the last slot of their ring. */
  private final long[] rings = new long[LEVELS * DIGITS];

  private final long[] occupied = new long[LEVELS * LEVEL_WORDS];
  private int occupiedLevels;
  private long base;
  private int size;

  TimeBuckets(EventStore store) {
    this.store = store;
  }

  int size() {
    return size;
  }

  /** No event is earlier. */
  long base() {
    return base;
  }

  /** Adds an event that is not before the base. */
  void add(long time, int slot) {
    size++;
    put(time, slot);
  }

  private void put(long time, int slot) {
    int differingBit = Long.SIZE - 1 - Long.numberOfLeadingZeros((time ^ base) | 1);
    int shift = differingBit & -DIGIT_BITS;
    int bucket = shift * (DIGITS / DIGIT_BITS) + (int) ((time >>> shift) & (DIGITS - 1));
    long ring = rings[bucket];
    store.append((int) ring, slot);
    rings[bucket] = (((ring >>> COUNT_SHIFT) + 1) << COUNT_SHIFT) | slot;
    occupied[bucket / Long.SIZE] |= 1L << bucket;
    occupiedLevels |= 1 << (shift / DIGIT_BITS);
  }

  /** Makes a time the base that no event is before. A lower base than now costs all a move. */
  void rebase(long time) {
    boolean isLower = time < base;
    base = time;
    if (size > 0 && isLower) {
      long[] all = rings.clone();
      Arrays.fill(rings, 0);
      Arrays.fill(occupied, 0);
      occupiedLevels = 0;
      for (long ring : all) {
        spread(ring);
      }
    }
  }

  /**
   * Moves the earliest events to those that come next; there must be one.
   *
   * @return the last time before the events that remain
   */
  long moveFirstTo(NearEvents near) {
    int level = firstLevel();
    int bucket = firstBucket(level);
    while (level > 0 && isCrowded(bucket)) {
      base = startOf(bucket, level);
      spread(take(bucket, level));
      level = firstLevel();
      bucket = firstBucket(level);
    }
    base = startOf(bucket, level);
    return isCrowded(bucket) ? moveOneTime(bucket, near) : moveSparse(bucket, level, near);
  }

  private int firstLevel() {
    return Integer.numberOfTrailingZeros(occupiedLevels);
  }

  private int firstBucket(int level) {
    int word = level * LEVEL_WORDS;
    while (occupied[word] == 0) {
      word++;
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(occupied[word]);
  }

  private boolean isCrowded(int bucket) {
    return count(rings[bucket]) > SPARSE_MAX;
  }

  private static int count(long ring) {
    return (int) (ring >>> COUNT_SHIFT);
  }

  private long startOf(int bucket, int level) {
    int shift = level * DIGIT_BITS;
    long digitAndBelow = ((long) (DIGITS - 1) << shift) | ((1L << shift) - 1);
    return (base & ~digitAndBelow) | ((long) (bucket & (DIGITS - 1)) << shift);
  }

  private long endOf(int bucket, int level) {
    return startOf(bucket, level) | ((1L << (level * DIGIT_BITS)) - 1);
  }

  /** Moves a bucket of the lowest level: all its events have the same time, in any number. */
  private long moveOneTime(int bucket, NearEvents near) {
    long ring = take(bucket, 0);
    int slot = store.next((int) ring);
    for (int rest = count(ring); rest > 0; rest--) {
      near.insert(base, slot);
      slot = store.next(slot);
    }
    size -= count(ring);
    return base;
  }

  private long moveSparse(int first, int level, NearEvents near) {
    batch.clear();
    int last = first;
    addToBatch(take(first, level));
    while (batch.size() < BATCH_ENOUGH && firstLevel() == level) {
      int bucket = firstBucket(level);
      if (isCrowded(bucket)) {
        break;
      }
      last = bucket;
      addToBatch(take(bucket, level));
    }
    long lastTime = endOf(last, level);
    near.add(batch, base, lastTime);
    size -= batch.size();
    return lastTime;
  }

  private void addToBatch(long ring) {
    int slot = store.next((int) ring);
    for (int rest = count(ring); rest > 0; rest--) {
      batch.add(store.time(slot), slot);
      slot = store.next(slot);
    }
  }

  private long take(int bucket, int level) {
    int word = bucket / Long.SIZE;
    occupied[word] &= ~(1L << bucket);
    if (occupied[word] == 0 && isEmpty(level)) {
      occupiedLevels &= ~(1 << level);
    }
    long ring = rings[bucket];
    rings[bucket] = 0;
    return ring;
  }

  private boolean isEmpty(int level) {
    long any = 0;
    for (int word = 0; word < LEVEL_WORDS; word++) {
      any |= occupied[level * LEVEL_WORDS + word];
    }
    return any == 0;
  }

  private void spread(long ring) {
    int slot = store.next((int) ring);
    for (int rest = count(ring); rest > 0; rest--) {
      int next = store.next(slot);
      put(store.time(slot), slot);
      slot = next;
    }
  }
}
