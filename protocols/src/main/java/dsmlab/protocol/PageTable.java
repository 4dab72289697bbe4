package dsmlab.protocol;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node's entries for pages; only pages that were touched take memory. A table of resting entries
 * has an object only for pages of which there is more to say than a number, and keeps nothing of
 * pages that are as they were at first.
 */
public final class PageTable<E> {

  private static final int FEW = 2;

  /** About as many pages may be as they were at first in the tables of all nodes together. */
  private static final int FORGOTTEN_FROM = 1 << 22;

  private static final int FORGOTTEN_OF_NODE_FROM = 64;

  private final Memory<E> memory;

  /** The number that a page rests with, or the complement of the place of its entry. */
  private final PageNumbers numbers;

  private @Nullable Object[] entries = new @Nullable Object[FEW];

  /** The places of entries that stand for no page at present. */
  private int[] spare = new int[FEW];

  private int spares;
  private int made;

  /** The page that was asked for last, whose entry may be in use. */
  private long currentPage;

  private @Nullable E current;

  /** What is known of a page without an entry. */
  private interface Memory<E> {

    /** The number of an entry that is at rest, or {@link RestingEntry#BUSY}. */
    int rest(E entry);

    /** Whether a page with this number is as it was at first. */
    boolean isInitial(long page, int rest);

    /** Makes an entry that is to say what is known of a page. */
    E make(long page);

    /** Makes an entry say what is known of a page. */
    void resume(E entry, long page, int rest);
  }

  /** Every entry stays. */
  private record Lasting<E>(LongFunction<E> initial) implements Memory<E> {

    @Override
    public int rest(E entry) {
      return RestingEntry.BUSY;
    }

    @Override
    public boolean isInitial(long page, int rest) {
      return false;
    }

    @Override
    public E make(long page) {
      return initial.apply(page);
    }

    @Override
    public void resume(E entry, long page, int rest) {
      // it was made for the page, and only for it
    }
  }

  /** Entries rest. */
  private record Resting<E extends RestingEntry>(LongToIntFunction initial, Supplier<E> newEntry)
      implements Memory<E> {

    @Override
    public int rest(E entry) {
      return entry.rest();
    }

    @Override
    public boolean isInitial(long page, int rest) {
      return rest == initial.applyAsInt(page);
    }

    @Override
    public E make(long page) {
      return newEntry.get();
    }

    @Override
    public void resume(E entry, long page, int rest) {
      entry.resume(rest == PageNumbers.NONE ? initial.applyAsInt(page) : rest);
    }
  }

  /**
   * Starts empty and keeps every entry.
   *
   * @param initial makes the entry of a page at its first use
   */
  public PageTable(LongFunction<E> initial) {
    this(new Lasting<>(initial), Integer.MAX_VALUE);
  }

  private PageTable(Memory<E> memory, int forgottenFrom) {
    this.memory = memory;
    this.numbers =
        new PageNumbers(forgottenFrom, (page, rest) -> rest >= 0 && memory.isInitial(page, rest));
  }

  /**
   * Starts a table of entries that rest. An entry must not be held while that of another page is
   * asked for.
   *
   * @param nodes how many nodes have such a table: the more, the sooner pages are forgotten
   * @param initial the number that a page begins with
   * @param newEntry makes an entry, which is told what to say before its first use
   */
  public static <E extends RestingEntry> PageTable<E> resting(
      int nodes, LongToIntFunction initial, Supplier<E> newEntry) {
    int forgottenFrom = Math.max(FORGOTTEN_OF_NODE_FROM, FORGOTTEN_FROM / nodes);
    return new PageTable<>(new Resting<>(initial, newEntry), forgottenFrom);
  }

  /** The entry of a page. */
  public E of(long page) {
    E entry = current;
    return entry != null && page == currentPage ? entry : turnTo(page);
  }

  private E turnTo(long page) {
    if (current != null) {
      letRest(current);
    }
    int number = numbers.get(page);
    boolean hasEntry = number < 0 && number != PageNumbers.NONE;
    E entry = hasEntry ? at(~number) : resumed(page, number);
    currentPage = page;
    current = entry;
    return entry;
  }

  @SuppressWarnings("unchecked") // only resumed stores entries
  private E at(int place) {
    return (E) Objects.requireNonNull(entries[place]);
  }

  private void letRest(E entry) {
    int rest = memory.rest(entry);
    if (rest != RestingEntry.BUSY) {
      spare[spares++] = ~numbers.get(currentPage);
      numbers.put(currentPage, rest);
    }
  }

  private E resumed(long page, int number) {
    int place = spares > 0 ? spare[--spares] : newPlace(page);
    E entry = at(place);
    memory.resume(entry, page, number);
    numbers.put(page, ~place);
    return entry;
  }

  private int newPlace(long page) {
    if (made == entries.length) {
      entries = Arrays.copyOf(entries, 2 * made);
      spare = Arrays.copyOf(spare, 2 * made);
    }
    entries[made] = memory.make(page);
    return made++;
  }
}
