package dsmlab.machine;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All stores in the order in which they were first performed on any copy, with the nodes on whose
 * copies that was. So the memory of any consistent line can be told under any protocol: what the
 * saved copies and the recorded messages of that line hold together. What no node can go back
 * behind is kept as pages, not as stores.
 */
final class StoreJournal {

  /** Who wrote a page last, and when in the numbering of all messages. */
  record LastStore(int node, long stamp) {}

  /** A store, and one of the nodes that have performed it, the first as far as is known. */
  private static final class Store {
    private final long word;
    private final long version;
    private final long held;
    private int node;
    private long stamp;

    Store(long word, long version, long held, int node, long stamp) {
      this.word = word;
      this.version = version;
      this.held = held;
      this.node = node;
      this.stamp = stamp;
    }

    private boolean isBefore(IntToLongFunction marks) {
      return stamp < marks.applyAsLong(node);
    }
  }

  /** A store that was performed on another copy before has been performed on one of a node. */
  private record Repetition(long version, int node, long stamp) {}

  private final LongSupplier clock;
  private final LongUnaryOperator pageOfWord;
  private final List<Store> stores = new ArrayList<>();
  private final List<Repetition> repetitions = new ArrayList<>();
  private final BitSet performed = new BitSet();
  private final Long2ObjectOpenHashMap<LastStore> lastStores = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<LastStore> settledLast = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<long[]> settled = new Long2ObjectOpenHashMap<>();

  /**
   * An empty journal.
   *
   * @param clock numbers stores among the messages
   * @param pageOfWord the page of a word
   */
  StoreJournal(LongSupplier clock, LongUnaryOperator pageOfWord) {
    this.clock = clock;
    this.pageOfWord = pageOfWord;
  }

  /** A node has performed a store, as the first or not. */
  void performed(int node, long word, long version, long nowHeld) {
    long stamp = clock.getAsLong();
    if (performed.get((int) version)) {
      repetitions.add(new Repetition(version, node, stamp));
      return;
    }
    performed.set((int) version);
    Store store = new Store(word, version, nowHeld, node, stamp);
    stores.add(store);
    note(store, lastStores);
  }

  private void note(Store store, Long2ObjectOpenHashMap<LastStore> last) {
    last.put(pageOfWord.applyAsLong(store.word), new LastStore(store.node, store.stamp));
  }

  /** Whether a store has been performed, and not undone. */
  boolean hasPerformed(long version) {
    return performed.get((int) version);
  }

  /** How many pages a node was the last to write, since some time. */
  long pagesOf(int node, long sinceStamp) {
    return writtenBy(node, sinceStamp).count();
  }

  /** Those pages, in ascending order. */
  LongList pagesWrittenBy(int node, long sinceStamp) {
    long[] pages =
        writtenBy(node, sinceStamp).mapToLong(Long2ObjectMap.Entry::getLongKey).sorted().toArray();
    return LongList.of(pages);
  }

  private Stream<Long2ObjectMap.Entry<LastStore>> writtenBy(int node, long sinceStamp) {
    return lastStores.long2ObjectEntrySet().stream()
        .filter(entry -> entry.getValue().node() == node)
        .filter(entry -> entry.getValue().stamp() >= sinceStamp);
  }

  /** What a page holds now. */
  long[] page(long page, int pageWords) {
    Long2ObjectOpenHashMap<long[]> pages = new Long2ObjectOpenHashMap<>();
    long[] known = settled.get(page);
    pages.put(page, known == null ? new long[pageWords] : known.clone());
    stores.stream()
        .filter(store -> pageOfWord.applyAsLong(store.word) == page)
        .forEach(store -> put(store, pages, pageWords));
    return pages.get(page);
  }

  /** How many stores it holds. */
  int stores() {
    return stores.size();
  }

  /** Undoes what each node performed after a mark of its own. */
  void goBack(IntToLongFunction marks) {
    attribute(marks);
    repetitions.removeIf(repetition -> !isBefore(repetition, marks));
    stores.removeIf(store -> undo(store, marks));
    lastStores.clear();
    lastStores.putAll(settledLast);
    stores.forEach(store -> note(store, lastStores));
  }

  private static boolean isBefore(Repetition repetition, IntToLongFunction marks) {
    return repetition.stamp() < marks.applyAsLong(repetition.node());
  }

  /** A store stays when any node has performed it before its mark. */
  private void attribute(IntToLongFunction marks) {
    Long2ObjectOpenHashMap<Repetition> before = new Long2ObjectOpenHashMap<>();
    repetitions.stream()
        .filter(repetition -> isBefore(repetition, marks))
        .forEach(repetition -> before.putIfAbsent(repetition.version(), repetition));
    for (Store store : stores) {
      @Nullable Repetition other = before.get(store.version);
      if (!store.isBefore(marks) && other != null) {
        store.node = other.node();
        store.stamp = other.stamp();
      }
    }
  }

  private boolean undo(Store store, IntToLongFunction marks) {
    boolean undone = !store.isBefore(marks);
    if (undone) {
      performed.clear((int) store.version);
    }
    return undone;
  }

  /**
   * Settles what each node performed before a mark of its own, to which no node goes back: a
   * consistent line.
   */
  void settle(IntToLongFunction marks, int pageWords) {
    attribute(marks);
    LongOpenHashSet open = new LongOpenHashSet();
    LongOpenHashSet settledVersions = new LongOpenHashSet();
    stores.removeIf(store -> {
      if (!store.isBefore(marks) || open.contains(store.word)) {
        open.add(store.word);
        return false;
      }
      put(store, settled, pageWords);
      note(store, settledLast);
      settledVersions.add(store.version);
      return true;
    });
    repetitions.removeIf(repetition ->
        settledVersions.contains(repetition.version()) || isBefore(repetition, marks));
  }

  private void put(Store store, Long2ObjectOpenHashMap<long[]> pages, int pageWords) {
    long page = pageOfWord.applyAsLong(store.word);
    long[] words = pages.get(page);
    if (words == null) {
      words = new long[pageWords];
      pages.put(page, words);
    }
    words[(int) store.word & pageWords - 1] = store.held;
  }

  /** What all pages hold now, by page and word of the page. */
  Long2ObjectOpenHashMap<long[]> memory(int pageWords) {
    Long2ObjectOpenHashMap<long[]> pages = new Long2ObjectOpenHashMap<>();
    settled
        .long2ObjectEntrySet()
        .forEach(entry -> pages.put(entry.getLongKey(), entry.getValue().clone()));
    stores.forEach(store -> put(store, pages, pageWords));
    return pages;
  }
}
