package dsmlab.protocol;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
import java.util.function.ToIntFunction;

/**
 * A node's entries for pages; only pages that were touched take memory, and where a table is told
 * how, only as long as their entries say more than new ones would, or more than a hint.
 */
public final class PageTable<E> {

  private static final int FEW = 2;

  /** About as many entries may say nothing in the tables of all nodes together. */
  private static final int IDLE_MAX = 1 << 22;

  private static final int IDLE_OF_NODE_MIN = 64;

  private final PageMap<E> entries = new PageMap<>();
  private final Memory<E> memory;
  private final int idleMax;
  private int sweptAt;

  /** What stays of pages without an entry. */
  private interface Memory<E> {

    /** Makes the entry of a page. */
    E recall(long page);

    /** Whether an entry is not needed, since recalling it comes to the same. */
    boolean letGo(long page, E entry);
  }

  /** Nothing: entries are dropped that say what new ones do. */
  private record Forgetful<E>(LongFunction<E> initial, BiPredicate<E, E> same)
      implements Memory<E> {

    @Override
    public E recall(long page) {
      return initial.apply(page);
    }

    @Override
    public boolean letGo(long page, E entry) {
      return same.test(entry, initial.apply(page));
    }
  }

  /** The hints of entries that say no more, where they are not those that pages begin with. */
  private record Hints<E>(
      LongToIntFunction initial,
      IntFunction<E> newEntry,
      ToIntFunction<E> hintAtRest,
      Long2IntOpenHashMap known)
      implements Memory<E> {

    @Override
    public E recall(long page) {
      int hint = known.getOrDefault(page, PageFacts.NOBODY);
      return newEntry.apply(hint == PageFacts.NOBODY ? initial.applyAsInt(page) : hint);
    }

    @Override
    public boolean letGo(long page, E entry) {
      int hint = hintAtRest.applyAsInt(entry);
      if (hint == PageFacts.NOBODY) {
        return false;
      }
      if (hint == initial.applyAsInt(page)) {
        known.remove(page);
      } else {
        known.put(page, hint);
      }
      return true;
    }
  }

  /**
   * Starts empty and keeps every entry.
   *
   * @param initial makes the entry of a page at its first use
   */
  public PageTable(LongFunction<E> initial) {
    this(new Forgetful<>(initial, (entry, fresh) -> false), Integer.MAX_VALUE);
  }

  private PageTable(Memory<E> memory, int idleMax) {
    this.memory = memory;
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
    return new PageTable<>(new Forgetful<>(initial, same), idleMax(nodes));
  }

  /**
   * Starts a table that keeps only the hint of entries which say no more. An entry must not be held
   * while that of another page is asked for.
   *
   * @param nodes how many nodes have such a table: the more, the sooner entries are given up
   * @param initial the hint that a page begins with, a node
   * @param newEntry makes the entry of a page that knows a hint and nothing else
   * @param hintAtRest the hint of an entry that says no more, or {@link PageFacts#NOBODY}
   */
  public static <E> PageTable<E> ofHints(
      int nodes, LongToIntFunction initial, IntFunction<E> newEntry, ToIntFunction<E> hintAtRest) {
    Long2IntOpenHashMap known = new Long2IntOpenHashMap(FEW);
    return new PageTable<>(new Hints<>(initial, newEntry, hintAtRest, known), idleMax(nodes));
  }

  private static int idleMax(int nodes) {
    return Math.max(IDLE_OF_NODE_MIN, IDLE_MAX / nodes);
  }

  /** The entry of a page. */
  public E of(long page) {
    E entry = entries.get(page);
    return entry == null ? newEntry(page) : entry;
  }

  private E newEntry(long page) {
    if (entries.size() >= sweptAt) {
      entries.removeIf(memory::letGo);
      sweptAt = entries.size() + Math.max(idleMax, entries.size());
    }
    E entry = memory.recall(page);
    entries.put(page, entry);
    return entry;
  }
}
