package dsmlab.sim;

/**
 * Events that do not come next, in buckets by the digits of their times: a radix heap (Ahuja,
 * Mehlhorn, Orlin, Tarjan 1990). A lower level is earlier than a higher one. A bucket with many
 * events is spread over the levels below it when its turn comes, which happens to an event at most
 * once per level, whatever the distribution of times; the digits follow the rate of the events so
 * that most often it does not happen at all.
 */
final class TimeBuckets {

  /** A bucket with more events is spread: sorting them at once would cost more. */
  private static final int SPARSE_MAX = 96;

  /** Sparse buckets are taken together until there are so many events. */
  private static final int BATCH_ENOUGH = 10;

  /** So many events of one time are moved at a time; less than a bucket that is crowded. */
  private static final int SLICE = 64;

  /** Buckets of 65 ns: the rate is not known yet. */
  private static final int INITIAL_BITS = 4;

  private final EventBatch batch = new EventBatch();
  private final EventChunks chunks = new EventChunks();
  private final BucketMap occupied = new BucketMap();
  private final EventRate rate = new EventRate();
  private final TimeDigits digits = new TimeDigits(INITIAL_BITS);
  private final long[] tails = new long[TimeDigits.LEVELS * TimeDigits.DIGITS];
  private long base;
  private int size;

  int size() {
    return size;
  }

  /** No event is earlier. */
  long base() {
    return base;
  }

  /** Adds an event that is not before the base. */
  void add(long time, long entry) {
    size++;
    put(time, entry);
  }

  private void put(long time, long entry) {
    int bucket = digits.bucket(time, base);
    long tail = tails[bucket];
    if (EventChunks.isFull(tail)) {
      occupied.add(bucket);
      tail = chunks.grow(tail);
    }
    tails[bucket] = chunks.append(tail, time, entry);
  }

  /** Makes a time the base that no event is before. A lower base than now costs all a move. */
  void rebase(long time) {
    if (size > 0 && time < base) {
      remake(time, digits.lowestBits());
    }
    base = time;
  }

  /** Puts all events into buckets anew. */
  private void remake(long newBase, int lowestBits) {
    long[] old = new long[tails.length];
    int count = 0;
    while (!occupied.isEmpty()) {
      old[count++] = take(firstBucket());
    }
    base = newBase;
    digits.setLowestBits(lowestBits);
    for (int i = 0; i < count; i++) {
      spread(old[i]);
    }
  }

  /**
   * Moves the earliest events to those that come next; there must be one.
   *
   * @return the last time before the events that remain
   */
  long moveFirstTo(NearEvents near) {
    int bits = rate.lowestBits(base, digits.lowestBits(), size);
    if (bits != digits.lowestBits()) {
      remake(base, bits);
    }
    int sizeBefore = size;
    long lastTime = moveFirstBuckets(near);
    rate.add(sizeBefore - size);
    return lastTime;
  }

  private long moveFirstBuckets(NearEvents near) {
    int bucket = firstBucket();
    while (isCrowded(bucket) && TimeDigits.level(bucket) > 0) {
      bringDown(take(bucket));
      bucket = firstBucket();
    }
    base = digits.start(bucket, base);
    return isCrowded(bucket) ? moveOneTime(bucket, near) : moveSparse(bucket, near);
  }

  /** Makes the leading digit in which times of the first bucket differ lead to other buckets. */
  private void bringDown(long tail) {
    long time = chunks.time(chunks.first(tail));
    long differing = chunks.differingBits(tail);
    if (differing == 0) {
      base = time;
      int bucket = digits.bucket(time, base);
      tails[bucket] = tail;
      occupied.add(bucket);
    } else {
      base = time & -(Long.highestOneBit(differing) << 1);
      spread(tail);
    }
  }

  private int firstBucket() {
    return occupied.firstBucket(occupied.firstLevel());
  }

  private boolean isCrowded(int bucket) {
    return EventChunks.count(tails[bucket]) > SPARSE_MAX;
  }

  /**
   * Moves events that all have the base's time: a slice, so that they can be fetched together soon
   * before their turn, or all where they do not come in the order in which they were added.
   */
  private long moveOneTime(int bucket, NearEvents near) {
    int moved = 0;
    while (moved < SLICE && !chunks.hasProcess(tails[bucket])) {
      near.append(base, chunks, chunks.first(tails[bucket]));
      tails[bucket] = chunks.freeFirst(tails[bucket]);
      moved += EventChunks.CHUNK;
    }
    size -= moved;
    return moved > 0 ? base - 1 : moveAll(take(bucket), near);
  }

  private long moveAll(long tail, NearEvents near) {
    int place = chunks.first(tail);
    for (int rest = EventChunks.count(tail); rest > 0; rest--) {
      near.insert(base, chunks.entry(place));
      place = chunks.after(place);
    }
    chunks.free(tail);
    size -= EventChunks.count(tail);
    return base;
  }

  private long moveSparse(int first, NearEvents near) {
    int level = TimeDigits.level(first);
    batch.clear();
    int last = first;
    addToBatch(take(first));
    while (batch.size() < BATCH_ENOUGH && occupied.firstLevel() == level) {
      int bucket = occupied.firstBucket(level);
      if (isCrowded(bucket)) {
        break;
      }
      last = bucket;
      addToBatch(take(bucket));
    }
    long lastTime = digits.end(last, base);
    near.add(batch, base, lastTime);
    size -= batch.size();
    return lastTime;
  }

  private void addToBatch(long tail) {
    batch.add(chunks, tail);
    chunks.free(tail);
  }

  private long take(int bucket) {
    occupied.remove(bucket);
    long tail = tails[bucket];
    tails[bucket] = EventChunks.EMPTY;
    return tail;
  }

  private void spread(long tail) {
    int place = chunks.first(tail);
    for (int rest = EventChunks.count(tail); rest > 0; rest--) {
      put(chunks.time(place), chunks.entry(place));
      place = chunks.after(place);
    }
    chunks.free(tail);
  }
}
