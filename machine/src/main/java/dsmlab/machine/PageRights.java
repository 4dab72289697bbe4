package dsmlab.machine;

import dsmlab.protocol.Access;
import java.util.Arrays;

/**
 * The rights of a node to the pages that it has touched: a hash table with open addressing, which
 * the innermost loop of a replay asks once per reference.
 */
final class PageRights {

  private static final int CAPACITY_MIN = 16;
  private static final long FREE = -1;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final Access[] RIGHTS = Access.values();

  private long[] pages = freeSlots(CAPACITY_MIN);
  private byte[] rights = new byte[CAPACITY_MIN];
  private int hashShift = hashShift(CAPACITY_MIN);
  private int size;

  private static long[] freeSlots(int capacity) {
    long[] slots = new long[capacity];
    Arrays.fill(slots, FREE);
    return slots;
  }

  private static int hashShift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  /** Whether a page is known and its rights are above some others, given by their ordinal. */
  boolean exceed(long page, int ordinal) {
    int slot = slot(page);
    return pages[slot] == page && rights[slot] > ordinal;
  }

  /** Whether the rights to a page were ever put here. */
  boolean know(long page) {
    return pages[slot(page)] == page;
  }

  /** The rights to a page that is known. */
  Access get(long page) {
    return RIGHTS[rights[slot(page)]];
  }

  /** Where a page is, or the free slot in which it would be. */
  private int slot(long page) {
    int slot = (int) ((page * SPREAD) >>> hashShift);
    while (pages[slot] != page && pages[slot] != FREE) {
      slot = (slot + 1) & (pages.length - 1);
    }
    return slot;
  }

  void put(long page, Access access) {
    int slot = slot(page);
    if (pages[slot] == FREE) {
      size++;
    }
    pages[slot] = page;
    rights[slot] = (byte) access.ordinal();
    if (2 * size > pages.length) {
      grow();
    }
  }

  private void grow() {
    long[] before = pages;
    byte[] rightsBefore = rights;
    pages = freeSlots(2 * before.length);
    rights = new byte[pages.length];
    hashShift = hashShift(pages.length);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != FREE) {
        int slot = slot(before[i]);
        pages[slot] = before[i];
        rights[slot] = rightsBefore[i];
      }
    }
  }
}
