package dsmlab.sim;

import java.util.Arrays;

/**
 * Times and entries of the events in buckets, in chunks of a few that lie together in memory. A
 * bucket is known by one number, its tail: the count of its events, and the place after the last of
 * them. Its chunks are strung together in a ring, the last one before the first.
 */
final class EventChunks {

  /** The tail of an empty bucket. */
  static final long EMPTY = 0;

  private static final int CHUNK_SHIFT = 4;

  /** The most events of a chunk. */
  static final int CHUNK = 1 << CHUNK_SHIFT;

  private static final int COUNT_SHIFT = 32;
  private static final int STRIDE = 2;
  private static final int INITIAL_CHUNKS = 32;
  private static final int NONE = -1;

  private long[] events = new long[STRIDE * CHUNK * INITIAL_CHUNKS];
  private int[] next = new int[INITIAL_CHUNKS];
  private int chunkCount;
  private int firstFree = NONE;

  static int count(long tail) {
    return (int) (tail >>> COUNT_SHIFT);
  }

  /** Whether there is no room behind a tail before {@link #grow}. */
  static boolean isFull(long tail) {
    return (tail & (CHUNK - 1)) == 0;
  }

  /** Puts an event behind a tail where there is room, and returns the new tail. */
  long append(long tail, long time, long entry) {
    int at = STRIDE * (int) tail;
    events[at] = time;
    events[at + 1] = entry;
    return tail + (1L << COUNT_SHIFT) + 1;
  }

  /** Makes room behind a tail. */
  long grow(long tail) {
    int chunk = takeChunk();
    if (tail == EMPTY) {
      next[chunk] = chunk;
    } else {
      int last = lastChunk(tail);
      next[chunk] = next[last];
      next[last] = chunk;
    }
    return (tail & -(1L << COUNT_SHIFT)) | (chunk << CHUNK_SHIFT);
  }

  private static int lastChunk(long tail) {
    return ((int) tail - 1) >>> CHUNK_SHIFT;
  }

  private int takeChunk() {
    int chunk = firstFree;
    if (chunk == NONE) {
      return newChunk();
    }
    firstFree = next[chunk];
    return chunk;
  }

  private int newChunk() {
    if (chunkCount == next.length) {
      events = Arrays.copyOf(events, events.length * 2);
      next = Arrays.copyOf(next, chunkCount * 2);
    }
    return chunkCount++;
  }

  /** The place of the first event of a bucket that is not empty. */
  int first(long tail) {
    return next[lastChunk(tail)] << CHUNK_SHIFT;
  }

  /** The place after another in its bucket; after the last event it means nothing. */
  int after(int place) {
    int following = place + 1;
    return isFull(following) ? next[place >>> CHUNK_SHIFT] << CHUNK_SHIFT : following;
  }

  long time(int place) {
    return events[STRIDE * place];
  }

  long entry(int place) {
    return events[STRIDE * place + 1];
  }

  /** Copies times and entries in turn. */
  void copy(long tail, long[] to, int at) {
    int chunk = next[lastChunk(tail)];
    int target = at;
    for (int rest = count(tail); rest > 0; rest -= CHUNK) {
      int length = STRIDE * Math.min(rest, CHUNK);
      System.arraycopy(events, STRIDE * (chunk << CHUNK_SHIFT), to, target, length);
      target += length;
      chunk = next[chunk];
    }
  }

  /** Lets the chunks of a bucket that is not empty be used again. */
  void free(long tail) {
    int last = lastChunk(tail);
    int first = next[last];
    next[last] = firstFree;
    firstFree = first;
  }

  /** Lets the first chunk of a bucket that has several be used again, and returns the new tail. */
  long freeFirst(long tail) {
    int last = lastChunk(tail);
    int first = next[last];
    next[last] = next[first];
    next[first] = firstFree;
    firstFree = first;
    return tail - ((long) CHUNK << COUNT_SHIFT);
  }

  /** Whether a process owns an event of the first chunk, which is full. */
  boolean hasProcess(long tail) {
    int start = first(tail);
    boolean hasProcess = false;
    for (int place = start; place < start + CHUNK; place++) {
      hasProcess |= EventEntry.hasProcess(entry(place));
    }
    return hasProcess;
  }

  /** The bits in which the times of a bucket that is not empty differ. */
  long differingBits(long tail) {
    int place = first(tail);
    long any = time(place);
    long differing = 0;
    for (int rest = count(tail); rest > 0; rest--) {
      differing |= time(place) ^ any;
      place = after(place);
    }
    return differing;
  }
}
