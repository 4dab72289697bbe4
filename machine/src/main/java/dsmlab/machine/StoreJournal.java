package dsmlab.machine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * All stores in the order in which they were first performed on any copy, with the node where that
 * was. So the memory of any consistent line can be told under any protocol: what the saved copies
 * and the recorded messages of that line hold together.
 */
final class StoreJournal {

  /** Who wrote a page last, and when in the numbering of all messages. */
  record LastStore(int node, long stamp) {}

  private final LongSupplier clock;
  private final LongUnaryOperator pageOfWord;
  private final LongArrayList words = new LongArrayList();
  private final LongArrayList held = new LongArrayList();
  private final LongArrayList versions = new LongArrayList();
  private final LongArrayList stamps = new LongArrayList();
  private final IntArrayList nodes = new IntArrayList();
  private final BitSet performed = new BitSet();
  private final Long2ObjectOpenHashMap<LastStore> lastStores = new Long2ObjectOpenHashMap<>();

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
    if (!performed.get((int) version)) {
      add(node, word, version, nowHeld, clock.getAsLong());
    }
  }

  private void add(int node, long word, long version, long nowHeld, long stamp) {
    performed.set((int) version);
    words.add(word);
    held.add(nowHeld);
    versions.add(version);
    stamps.add(stamp);
    nodes.add(node);
    lastStores.put(pageOfWord.applyAsLong(word), new LastStore(node, stamp));
  }

  /** Whether a store has been performed, and not undone. */
  boolean hasPerformed(long version) {
    return performed.get((int) version);
  }

  /** How many pages a node was the last to write, since some time. */
  long pagesOf(int node, long sinceStamp) {
    return lastStores.values().stream()
        .filter(last -> last.node() == node && last.stamp() >= sinceStamp)
        .count();
  }

  /** Undoes what each node performed after a mark of its own. */
  void goBack(IntToLongFunction marks) {
    StoreJournal kept = new StoreJournal(clock, pageOfWord);
    for (int i = 0; i < words.size(); i++) {
      int node = nodes.getInt(i);
      if (stamps.getLong(i) < marks.applyAsLong(node)) {
        kept.add(node, words.getLong(i), versions.getLong(i), held.getLong(i), stamps.getLong(i));
      }
    }
    take(kept);
  }

  private void take(StoreJournal other) {
    words.clear();
    words.addAll(other.words);
    held.clear();
    held.addAll(other.held);
    versions.clear();
    versions.addAll(other.versions);
    stamps.clear();
    stamps.addAll(other.stamps);
    nodes.clear();
    nodes.addAll(other.nodes);
    performed.clear();
    performed.or(other.performed);
    lastStores.clear();
    lastStores.putAll(other.lastStores);
  }

  /** What all pages hold now, by page and word of the page. */
  Long2ObjectOpenHashMap<long[]> memory(int pageWords) {
    Long2ObjectOpenHashMap<long[]> pages = new Long2ObjectOpenHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      long word = words.getLong(i);
      long page = pageOfWord.applyAsLong(word);
      long[] contents = pages.get(page);
      if (contents == null) {
        contents = new long[pageWords];
        pages.put(page, contents);
      }
      contents[(int) word & pageWords - 1] = held.getLong(i);
    }
    return pages;
  }
}
