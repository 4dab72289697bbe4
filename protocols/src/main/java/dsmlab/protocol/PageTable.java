package dsmlab.protocol;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;

/**
 * A node's entries for pages; only pages that were touched take memory, and only as long as their
 * entries say more than new ones would.
 */
public final class PageTable<E> {

  private static final int FEW = 2;

  /** About as many entries may say nothing in the tables of all nodes together. */
  private static final int IDLE_MAX = 1 << 22;

  private static final int IDLE_OF_NODE_MIN = 64;

  private final Long2ObjectOpenHashMap<E> entries = new Long2ObjectOpenHashMap<>(FEW);
  private final LongFunction<E> initial;
  private final BiPredicate<E, E> same;
  private final int idleMax;
  private int sweptAt;

  /**
   * Starts empty and keeps every entry.
   *
   * @param initial makes the entry of a page at its first use
   */
  public PageTable(LongFunction<E> initial) {
    this(initial, (entry, fresh) -> false, Integer.MAX_VALUE);
  }

  private PageTable(LongFunction<E> initial, BiPredicate<E, E> same, int idleMax) {
    this.initial = initial;
    this.same = same;
    this.idleMax = idleMax;
    this.sweptAt = idleMax;
  }

  /**
   * Starts a table that forgets entries which say what new ones would. An entry must not be held
   * while that of another page is asked for.
   *
   * @param nodes how many nodes have such a table: the more, the sooner entries are forgotten
   * @param initial makes the entry of a page at its first use
   * @param same whether an entry says what a new one does
   */
  public static <E> PageTable<E> forgetful(
      int nodes, LongFunction<E> initial, BiPredicate<E, E> same) {
    return new PageTable<>(initial, same, Math.max(IDLE_OF_NODE_MIN, IDLE_MAX / nodes));
  }

  /** The entry of a page. */
  public E of(long page) {
    E entry = entries.get(page);
    return entry == null ? newEntry(page) : entry;
  }

  private E newEntry(long page) {
    if (entries.size() >= sweptAt) {
      forgetWhatSaysNothing();
    }
    E entry = initial.apply(page);
    entries.put(page, entry);
    return entry;
  }

  private void forgetWhatSaysNothing() {
    var pages = entries.long2ObjectEntrySet().fastIterator();
    while (pages.hasNext()) {
      Long2ObjectMap.Entry<E> page = pages.next();
      if (same.test(page.getValue(), initial.apply(page.getLongKey()))) {
        pages.remove();
      }
    }
    entries.trim();
    sweptAt = entries.size() + Math.max(idleMax, entries.size());
  }
}
