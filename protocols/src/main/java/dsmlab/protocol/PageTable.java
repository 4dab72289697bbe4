package dsmlab.protocol;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.LongFunction;

/** A node's entries for pages; only pages that were touched take memory. */
public final class PageTable<E> {

  private final Long2ObjectOpenHashMap<E> entries = new Long2ObjectOpenHashMap<>();
  private final LongFunction<E> initial;

  /**
   * Starts empty.
   *
   * @param initial makes the entry of a page at its first use
   */
  public PageTable(LongFunction<E> initial) {
    this.initial = initial;
  }

  /** The entry of a page. */
  public E of(long page) {
    E entry = entries.get(page);
    if (entry == null) {
      entry = initial.apply(page);
      entries.put(page, entry);
    }
    return entry;
  }
}
