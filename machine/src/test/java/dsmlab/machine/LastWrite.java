package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/**
 * Holds the reads of words that only holders of a lock refer to: each returns what was written
 * last. Writes carry ever greater values.
 */
final class LastWrite implements RunMonitor {

  private final Long2LongOpenHashMap last = new Long2LongOpenHashMap();
  private final long firstWord;

  /** Watches the words from an address on. */
  LastWrite(long address) {
    this.firstWord = address >> 3;
  }

  @Override
  public boolean needsValues() {
    return true;
  }

  @Override
  public void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {
    if (reference.access() == Access.WRITE) {
      last.mergeLong(word, value, Math::max);
    } else if (word >= firstWord && value != last.get(word)) {
      throw new PromiseViolation(
          "node %d reads %d, though %d was written under the lock"
              .formatted(node, value, last.get(word)));
    }
  }
}
