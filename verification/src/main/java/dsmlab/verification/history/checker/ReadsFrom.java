package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/**
 * Which write each read returns: known where one write alone has put the value there, several where
 * values repeat. An operation does not read what it writes itself.
 */
final class ReadsFrom {

  /** The location as it was before anybody wrote it. */
  static final int INITIAL = -1;

  /** Nobody wrote the value. */
  static final int NOBODY = -2;

  /** More than one write may be meant. */
  static final int SEVERAL = -3;

  private final History history;
  private final int[] sources;
  private final IntArrayList unclear = new IntArrayList();
  private final IntArrayList impossible = new IntArrayList();
  private final Int2ObjectOpenHashMap<Repeated> repeatedBy = new Int2ObjectOpenHashMap<>();

  /** The writes of a value that was written more than once at a location, or is the initial one. */
  private record Repeated(IntArrayList writes) {

    static Repeated none(long value) {
      return new Repeated(value == History.INITIAL ? IntArrayList.of(INITIAL) : new IntArrayList());
    }

    int[] otherThan(int read) {
      return writes.intStream().filter(write -> write != read).toArray();
    }
  }

  /** Looks at a history. */
  ReadsFrom(History history) {
    this.history = history;
    this.sources = new int[history.size()];
    for (int[] operations : history.byLocation()) {
      addLocation(operations);
    }
  }

  private void addLocation(int[] operations) {
    Long2IntOpenHashMap writers = writers(operations);
    Long2ObjectOpenHashMap<Repeated> repeated = new Long2ObjectOpenHashMap<>();
    for (int operation : operations) {
      long written = history.valueWritten(operation);
      if (history.writes(operation) && writers.get(written) == SEVERAL) {
        repeated.computeIfAbsent(written, Repeated::none).writes().add(operation);
      }
    }
    for (int operation : operations) {
      if (history.reads(operation)) {
        addRead(operation, writers, repeated);
      }
    }
  }

  private Long2IntOpenHashMap writers(int[] operations) {
    Long2IntOpenHashMap writers = new Long2IntOpenHashMap();
    writers.defaultReturnValue(NOBODY);
    writers.put(History.INITIAL, INITIAL);
    for (int operation : operations) {
      if (history.writes(operation)) {
        writers.merge(history.valueWritten(operation), operation, (_, _) -> SEVERAL);
      }
    }
    return writers;
  }

  private void addRead(
      int read, Long2IntOpenHashMap writers, Long2ObjectOpenHashMap<Repeated> repeated) {
    long value = history.valueRead(read);
    int writer = writers.get(value);
    if (writer == SEVERAL) {
      writer = chooseFrom(repeated.get(value), read);
    }
    sources[read] = writer == read ? NOBODY : writer;
    if (sources[read] == NOBODY) {
      impossible.add(read);
    }
  }

  /** An atomic operation that repeats one value has that one only. */
  private int chooseFrom(Repeated repeated, int read) {
    if (repeated.writes().size() == 2 && repeated.writes().contains(read)) {
      return repeated.otherThan(read)[0];
    }
    unclear.add(read);
    repeatedBy.put(read, repeated);
    return SEVERAL;
  }

  /** The write that a read returns: an operation, or one of the constants. */
  int source(int read) {
    return sources[read];
  }

  /** The sources of all reads, to be completed. */
  int[] sources() {
    return sources.clone();
  }

  /** Whether each read can return one write only. */
  boolean isClear() {
    return unclear.isEmpty();
  }

  /** The reads that may return one of several writes. */
  int[] unclear() {
    return unclear.toIntArray();
  }

  /** The writes that such a read may return. */
  int[] candidates(int read) {
    return repeatedBy.get(read).otherThan(read);
  }

  /** The reads of values that nobody has written. */
  int[] impossible() {
    return impossible.toIntArray();
  }
}
