package dsmlab.protocol.testing;

import dsmlab.protocol.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values that each word has had, by the step at which they were written. */
final class Ledger {

  private final Map<Long, NavigableMap<Long, Long>> words = new HashMap<>();

  void record(long step, Reference store) {
    history(store.address()).put(step, store.value());
  }

  long last(long address) {
    return history(address).lastEntry().getValue();
  }

  /** Whether a word had a value at some time since a step. */
  boolean hadSince(long step, long address, long value) {
    NavigableMap<Long, Long> history = history(address);
    return history.tailMap(history.floorKey(step), true).containsValue(value);
  }

  private NavigableMap<Long, Long> history(long address) {
    return words.computeIfAbsent(address, _ -> new TreeMap<>(Map.of(-1L, 0L)));
  }
}
