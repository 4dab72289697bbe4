package dsmlab.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of pages. Pages that lie close together have an array from the first to the last,
 * which takes one look; others are in a hash table with open addressing. Either takes some twenty
 * bytes for each page at most, besides what is known of it.
 */
public final class PageMap<E> {

  private static final int CAPACITY_MIN = 4;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** So many places for each page take no more memory than a hash table. */
  private static final int PLACES_MAX = 4;

  private static final long[] NO_PAGES = {};

  /** The pages of the slots of the hash table; none while all are close together. */
  private long[] pages = new long[CAPACITY_MIN];

  private @Nullable Object[] values = new @Nullable Object[CAPACITY_MIN];
  private int hashShift = hashShift(CAPACITY_MIN);

  /** The page of the first place while all are close together. */
  private long base;

  /** The number of places while all are close together, otherwise none. */
  private int places;

  private int size;

  /** Takes part in a decision about each page. */
  @FunctionalInterface
  public interface PagePredicate<E> {
    /** Whether it is so for a page and what is known of it. */
    boolean test(long page, E value);
  }

  /** Is shown pages. */
  @FunctionalInterface
  public interface PageVisitor<E> {
    /** A page and what is known of it. */
    void visit(long page, E value);
  }

  private static int hashShift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
  }

  /** The number of pages that are known. */
  public int size() {
    return size;
  }

  /** What is known of a page, or null. */
  @SuppressWarnings("unchecked") // only put stores values
  public @Nullable E get(long page) {
    long offset = page - base;
    if (offset >= 0 && offset < places) {
      return (E) values[(int) offset];
    }
    return places > 0 ? null : (E) values[slot(page)];
  }

  /** Where a page is in the hash table, or the free slot in which it would be. */
  private int slot(long page) {
    int slot = (int) ((page * SPREAD) >>> hashShift);
    while (pages[slot] != page && values[slot] != null) {
      slot = (slot + 1) & (pages.length - 1);
    }
    return slot;
  }

  /** Keeps a value for a page. */
  public void put(long page, E value) {
    int at = placeOf(page);
    if (values[at] == null) {
      size++;
    }
    values[at] = value;
    if (places == 0) {
      pages[at] = page;
      if (4 * size > 3 * pages.length) {
        rearrange(page);
      }
    }
  }

  /** Where a page is or may be put. */
  private int placeOf(long page) {
    if (places > 0 && (page < base || page >= base + places)) {
      rearrange(page);
    }
    return places > 0 ? (int) (page - base) : slot(page);
  }

  /** Chooses the form anew, with room for a page. */
  private void rearrange(long page) {
    long first = page;
    long last = page;
    for (int at = 0; at < values.length; at++) {
      if (values[at] != null) {
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

  private long pageAt(int at) {
    return places > 0 ? base + at : pages[at];
  }

  private static int capacityFor(int size) {
    int wanted = Math.max(CAPACITY_MIN, 3 * size / 2);
    return Integer.highestOneBit(2 * wanted - 1);
  }

  private void moveToPlaces(long newBase, int newPlaces) {
    @Nullable Object[] moved = new @Nullable Object[newPlaces];
    for (int at = 0; at < values.length; at++) {
      if (values[at] != null) {
        moved[(int) (pageAt(at) - newBase)] = values[at];
      }
    }
    values = moved;
    pages = NO_PAGES;
    base = newBase;
    places = newPlaces;
  }

  private void moveToSlots(int capacity) {
    @Nullable Object[] moved = values;
    long[] movedPages = new long[moved.length];
    Arrays.setAll(movedPages, this::pageAt);
    places = 0;
    pages = new long[capacity];
    values = new @Nullable Object[capacity];
    hashShift = hashShift(capacity);
    for (int at = 0; at < moved.length; at++) {
      if (moved[at] != null) {
        int slot = slot(movedPages[at]);
        pages[slot] = movedPages[at];
        values[slot] = moved[at];
      }
    }
  }

  /** Shows every page in an order that means nothing. */
  @SuppressWarnings("unchecked") // only put stores values
  public void forEach(PageVisitor<? super E> visitor) {
    for (int at = 0; at < values.length; at++) {
      Object value = values[at];
      if (value != null) {
        visitor.visit(pageAt(at), (E) value);
      }
    }
  }

  /** Forgets pages, and the memory that they took. */
  @SuppressWarnings("unchecked") // only put stores values
  public void removeIf(PagePredicate<? super E> isForgotten) {
    int left = 0;
    for (int at = 0; at < values.length; at++) {
      Object value = values[at];
      if (value != null && isForgotten.test(pageAt(at), (E) value)) {
        values[at] = null;
      } else if (value != null) {
        left++;
      }
    }
    size = left;
    moveToSlots(capacityFor(size));
  }
}
