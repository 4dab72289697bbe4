package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The parts of a history that make sense: with each read, every write that it may return. If a
 * model allows a history it allows each such part of it.
 */
final class Sources {

  private final History history;
  private final ReadsFrom readsFrom;

  Sources(History history) {
    this.history = history;
    this.readsFrom = new ReadsFrom(history);
  }

  /** Some operations with all that they may have read from, directly or not. */
  History with(IntStream operations) {
    BitSet kept = new BitSet();
    IntArrayList open = new IntArrayList();
    operations.forEach(operation -> keep(operation, kept, open));
    while (!open.isEmpty()) {
      sources(open.popInt()).forEach(source -> keep(source, kept, open));
    }
    return history.part(kept.stream().toArray());
  }

  private static void keep(int operation, BitSet kept, IntArrayList open) {
    if (!kept.get(operation)) {
      kept.set(operation);
      open.add(operation);
    }
  }

  /** All operations but some, and but those that may have read from them, directly or not. */
  History without(int from, int to) {
    BitSet kept = new BitSet();
    kept.set(0, history.size());
    kept.clear(from, Math.min(to, history.size()));
    boolean again = true;
    while (again) {
      int before = kept.cardinality();
      for (int operation = kept.nextSetBit(0); operation >= 0; ) {
        kept.set(operation, sources(operation).allMatch(kept::get));
        operation = kept.nextSetBit(operation + 1);
      }
      again = kept.cardinality() < before;
    }
    return history.part(kept.stream().toArray());
  }

  private IntStream sources(int operation) {
    if (!history.reads(operation)) {
      return IntStream.empty();
    }
    int source = readsFrom.source(operation);
    IntStream sources =
        source == ReadsFrom.SEVERAL
            ? IntStream.of(readsFrom.candidates(operation))
            : IntStream.of(source);
    return sources.filter(write -> write >= 0);
  }
}
