package dsmlab.protocol;

import java.util.Arrays;

/**
 * A number for each page that is known. Pages that lie close together have an array from the first
 * to the last, which takes one look; others are in a hash table with open addressing. Either takes
 * some 24 bytes for each page at most.
 */
final class PageNumbers {

  /** The number of a page that is not known. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int CAPACITY_MIN = 4;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** So many places for each page take no more memory than a hash table. */
  private static final int PLACES_MAX = 4;

  private static final long[] NO_PAGES = {};

  private final int forgottenFrom;
  private final PagePredicate isForgettable;

  /** The pages of the slots of the hash table; none while all are close together. */
  private long[] pages = new long[CAPACITY_MIN];

  private int[] numbers = unknown(CAPACITY_MIN);
  private int hashShift = hashShift(CAPACITY_MIN);

  /** The page of the first place while all are close together. */
  private long base;

  /** The number of places while all are close together, otherwise none. */
  private int places;

  private int size;

  /** Decides about each page. */
  @FunctionalInterface
  interface PagePredicate {
    /** Whether it is so for a page and its number. */
    boolean test(long page, int number);
  }

  /** Is shown pages. */
  @FunctionalInterface
  interface PageVisitor {
    /** A page and its number. */
    void visit(long page, int number);
  }

  /**
   * Knows no page.
   *
   * @param forgottenFrom fewer pages than these are all kept
   * @param isForgettable whether a page may be forgotten, which is asked before more memory is
   *     taken
   */
  PageNumbers(int forgottenFrom, PagePredicate isForgettable) {
    this.forgottenFrom = forgottenFrom;
    this.isForgettable = isForgettable;
  }

  private static int[] unknown(int capacity) {
    int[] all = new int[capacity];
    Arrays.fill(all, NONE);
    return all;
  }

  private static int hashShift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  /** The number of pages that are known. */
  int size() {
    return size;
  }

  /** The number of a page, or {@link #NONE}. */
  int get(long page) {
    long offset = page - base;
    if (offset >= 0 && offset < places) {
      return numbers[(int) offset];
    }
    return places > 0 ? NONE : numbers[slot(page)];
  }

  /** Where a page is in the hash table, or the free slot in which it would be. */
  private int slot(long page) {
    int slot = (int) ((page * SPREAD) >>> hashShift);
    while (pages[slot] != page && numbers[slot] != NONE) {
      slot = (slot + 1) & (pages.length - 1);
    }
    return slot;
  }

  /** Keeps a number for a page. */
  void put(long page, int number) {
    long offset = page - base;
    if (offset >= 0 && offset < places) {
      putAt((int) offset, number);
    } else {
      putElsewhere(page, number);
    }
  }

  private void putAt(int at, int number) {
    if (numbers[at] == NONE) {
      size++;
    }
    numbers[at] = number;
  }

  private void putElsewhere(long page, int number) {
    int slot = places > 0 ? 0 : slot(page);
    boolean fits = places == 0 && (numbers[slot] != NONE || 4 * (size + 1) <= 3 * pages.length);
    if (fits) {
      pages[slot] = page;
      putAt(slot, number);
    } else {
      rearrange(page);
      put(page, number);
    }
  }

  /** Chooses the form anew, with room for a page. */
  private void rearrange(long page) {
    if (size >= forgottenFrom) {
      forget();
    }
    long first = page;
    long last = page;
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] != NONE) {
        first = Math.min(first, pageAt(at));
        last = Math.max(last, pageAt(at));
      }
    }
    long span = last - first + 1;
    if (span <= (long) PLACES_MAX * (size + 1)) {
      // as it goes on to grow at that end
      long below = first == page ? span / 2 : 0;
      long above = last == page ? span / 2 : 0;
      moveToPlaces(first - below, (int) (span + below + above));
    } else {
      moveToSlots(capacityFor(size + 1));
    }
  }

  private void forget() {
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] != NONE && isForgettable.test(pageAt(at), numbers[at])) {
        numbers[at] = NONE;
        size--;
      }
    }
  }

  private long pageAt(int at) {
    return places > 0 ? base + at : pages[at];
  }

  /** Half as many pages again have room before the next change. */
  private static int capacityFor(int size) {
    return Integer.highestOneBit(Math.max(CAPACITY_MIN, 4 * size - 1));
  }

  private void moveToPlaces(long newBase, int newPlaces) {
    int[] moved = unknown(newPlaces);
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] != NONE) {
        moved[(int) (pageAt(at) - newBase)] = numbers[at];
      }
    }
    numbers = moved;
    pages = NO_PAGES;
    base = newBase;
    places = newPlaces;
  }

  private void moveToSlots(int capacity) {
    int[] moved = numbers;
    long[] movedPages = new long[moved.length];
    Arrays.setAll(movedPages, this::pageAt);
    places = 0;
    pages = new long[capacity];
    numbers = unknown(capacity);
    hashShift = hashShift(capacity);
    for (int at = 0; at < moved.length; at++) {
      if (moved[at] != NONE) {
        int slot = slot(movedPages[at]);
        pages[slot] = movedPages[at];
        numbers[slot] = moved[at];
      }
    }
  }

  /** Shows every page in an order that means nothing. */
  void forEach(PageVisitor visitor) {
    for (int at = 0; at < numbers.length; at++) {
      if (numbers[at] != NONE) {
        visitor.visit(pageAt(at), numbers[at]);
      }
    }
  }
}
