package dsmlab.machine;

import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;

/**
 * How the words of programs stand in memory. Where nobody watches, as they are. A monitor tells
 * writes apart by their values, though a program may write the same bits again and again: then each
 * store has a version, and a word holds a number that stands for its version and its bits.
 */
sealed interface WordCode {

  /** What a store of some bits carries. */
  long stored(long bits);

  /** What a word holds after a store. */
  long merged(long word, Reference store);

  /** The bits of what a word holds. */
  long bits(long word);

  /** The value that a monitor sees in what a word holds. */
  long version(long word);

  /** Words as they are. */
  record Plain() implements WordCode {

    @Override
    public long stored(long bits) {
      return bits;
    }

    @Override
    public long merged(long word, Reference store) {
      return Bits.merge(word, store.address(), store.bytes(), store.value());
    }

    @Override
    public long bits(long word) {
      return word;
    }

    @Override
    public long version(long word) {
      return word;
    }
  }

  /**
   * Words with versions. A word holds the version of the last store, which tells its bits; where
   * stores reach copies in different orders, the same version with other bits is a number below
   * zero.
   */
  final class Versioned implements WordCode {

    private record State(long version, long bits) {}

    private final LongArrayList storedBits = new LongArrayList(new long[1]);
    private final LongArrayList wordBits = new LongArrayList(new long[1]);
    private final Object2LongOpenHashMap<State> others = new Object2LongOpenHashMap<>();
    private final java.util.ArrayList<State> byNumber = new java.util.ArrayList<>();
    private final java.util.BitSet performed = new java.util.BitSet();

    @Override
    public long stored(long bits) {
      storedBits.add(bits);
      wordBits.add(0);
      return storedBits.size() - 1L;
    }

    @Override
    public long merged(long word, Reference store) {
      int version = Math.toIntExact(store.value());
      long before = bits(word);
      long after = Bits.merge(before, store.address(), store.bytes(), storedBits.getLong(version));
      if (!performed.get(version)) {
        performed.set(version);
        wordBits.set(version, after);
      }
      return wordBits.getLong(version) == after ? version : other(new State(version, after));
    }

    private long other(State state) {
      return others.computeIfAbsent(state, this::number);
    }

    private long number(Object state) {
      byNumber.add((State) state);
      return -byNumber.size();
    }

    @Override
    public long bits(long word) {
      return word < 0 ? state(word).bits() : wordBits.getLong((int) word);
    }

    @Override
    public long version(long word) {
      return word < 0 ? state(word).version() : word;
    }

    private State state(long word) {
      return byNumber.get((int) (-word - 1));
    }
  }
}
