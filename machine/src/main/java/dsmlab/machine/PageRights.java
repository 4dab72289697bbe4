package dsmlab.machine;

import dsmlab.protocol.Access;
import java.util.Arrays;
import java.util.function.LongFunction;

/**
 * The rights of a node to the pages that it has touched, which the innermost loop of a replay asks
 * once per reference: a hash table with open addressing, or an array from the first page to the
 * last where they lie so close together that it takes no more memory. Where many pages are known,
 * rights that are those of the beginning are forgotten before the memory for them grows.
 */
final class PageRights {

  private static final int CAPACITY_MIN = 16;
  private static final long FREE = -1;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final Access[] RIGHTS = Access.values();

  /** What a page takes in a hash table that has just become larger, with room to grow. */
  private static final int PLACES_MAX = 16;

  /** Fewer pages than these are all kept. */
  private static final int FORGOTTEN_FROM = 1 << 8;

  private static final byte UNKNOWN = -1;
  private static final long[] NO_PAGES = {};

  private final LongFunction<Access> initial;

  /** The pages of the hash table; none while there is an array. */
  private long[] pages = freeSlots(CAPACITY_MIN);

  private byte[] rights = unknown(CAPACITY_MIN);
  private int hashShift = hashShift(CAPACITY_MIN);
  private int size;

  /** The page of the first place of the array. */
  private long base;

  /** The places of the array; none while there is a hash table. */
  private int places;

  /**
   * Starts without any.
   *
   * @param initial the rights to a page before anything happens
   */
  PageRights(LongFunction<Access> initial) {
    this.initial = initial;
  }

  private static long[] freeSlots(int capacity) {
    long[] slots = new long[capacity];
    Arrays.fill(slots, FREE);
    return slots;
  }

  private static byte[] unknown(int capacity) {
    byte[] slots = new byte[capacity];
    Arrays.fill(slots, UNKNOWN);
    return slots;
  }

  private static int hashShift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  /** Whether a page is known and its rights are above some others, given by their ordinal. */
  boolean exceed(long page, int ordinal) {
    return known(page) > ordinal;
  }

  /** The rights to a page. */
  Access of(long page) {
    int known = known(page);
    if (known == UNKNOWN) {
      Access first = initial.apply(page);
      put(page, first);
      return first;
    }
    return RIGHTS[known];
  }

  /** The ordinal of the rights that are known, or {@link #UNKNOWN}. */
  private int known(long page) {
    long offset = page - base;
    if (offset >= 0 && offset < places) {
      return rights[(int) offset];
    }
    return places > 0 ? UNKNOWN : rights[slot(page)];
  }

  /** Where a page is in the hash table, or the free slot in which it would be. */
  private int slot(long page) {
    int slot = (int) ((page * SPREAD) >>> hashShift);
    while (pages[slot] != page && pages[slot] != FREE) {
      slot = (slot + 1) & (pages.length - 1);
    }
    return slot;
  }

  void put(long page, Access access) {
    if (places > 0 && (page < base || page >= base + places)) {
      rearrange(page);
    }
    int at = places > 0 ? (int) (page - base) : slot(page);
    if (rights[at] == UNKNOWN) {
      size++;
    }
    rights[at] = (byte) access.ordinal();
    if (places == 0) {
      pages[at] = page;
      if (2 * size > pages.length) {
        rearrange(page);
      }
    }
  }

  private void rearrange(long page) {
    int kept = Math.min(size, FORGOTTEN_FROM);
    if (size >= FORGOTTEN_FROM) {
      forgetInitial();
    }
    long first = page;
    long last = page;
    for (int at = 0; at < rights.length; at++) {
      if (rights[at] != UNKNOWN) {
        first = Math.min(first, pageAt(at));
        last = Math.max(last, pageAt(at));
      }
    }
    long span = last - first + 1;
    if (span <= (long) PLACES_MAX * (size + 1)) {
      long below = first == page ? span / 2 : 0;
      long above = last == page ? span / 2 : 0;
      moveToPlaces(first - below, (int) (span + below + above));
    } else {
      moveToSlots(capacityFor(Math.max(size, kept)));
    }
  }

  private void forgetInitial() {
    for (int at = 0; at < rights.length; at++) {
      if (rights[at] != UNKNOWN && rights[at] == initial.apply(pageAt(at)).ordinal()) {
        rights[at] = UNKNOWN;
        size--;
      }
    }
  }

  /** At least half as many pages again have room before the next change. */
  private static int capacityFor(int size) {
    return Math.max(CAPACITY_MIN, Integer.highestOneBit(6 * size - 1));
  }

  private long pageAt(int at) {
    return places > 0 ? base + at : pages[at];
  }

  private void moveToPlaces(long newBase, int newPlaces) {
    byte[] moved = unknown(newPlaces);
    for (int at = 0; at < rights.length; at++) {
      if (rights[at] != UNKNOWN) {
        moved[(int) (pageAt(at) - newBase)] = rights[at];
      }
    }
    rights = moved;
    pages = NO_PAGES;
    base = newBase;
    places = newPlaces;
  }

  private void moveToSlots(int capacity) {
    byte[] moved = rights;
    long[] movedPages = new long[moved.length];
    Arrays.setAll(movedPages, this::pageAt);
    places = 0;
    pages = freeSlots(capacity);
    rights = unknown(capacity);
    hashShift = hashShift(capacity);
    for (int at = 0; at < moved.length; at++) {
      if (moved[at] != UNKNOWN) {
        int slot = slot(movedPages[at]);
        pages[slot] = movedPages[at];
        rights[slot] = moved[at];
      }
    }
  }
}
