package dsmlab.workload.generator;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Where pages are while a program is made: the only copy under migration, all copies under read
 * replication with invalidation. At first process 0 has all of them. A page in use by some process
 * is left alone by the others.
 */
final class SharedPages {

  /** No page. */
  static final int NONE = -1;

  private static final int NOBODY = -1;

  private final int[] holder;
  private final int[] writer;
  private final BitSet[] readers;
  private final BitSet inUse = new BitSet();

  SharedPages(int count) {
    this.holder = new int[count];
    this.writer = new int[count];
    this.readers = new BitSet[count];
    for (int page = 0; page < count; page++) {
      readers[page] = new BitSet();
      readers[page].set(0);
    }
  }

  /** Notes that a process works on a page. */
  void use(int page) {
    inUse.set(page);
  }

  /** Notes that a process has turned away from a page, if it had one. */
  void leave(int page) {
    if (page != NONE) {
      inUse.clear(page);
    }
  }

  /** A process reads a page. */
  void read(int process, int page) {
    holder[page] = process;
    readers[page].set(process);
    writer[page] = writer[page] == process ? process : NOBODY;
  }

  /** A process writes a page. */
  void write(int process, int page) {
    holder[page] = process;
    readers[page].clear();
    readers[page].set(process);
    writer[page] = process;
  }

  /** Whether a process has no copy, so that reading faults under both. */
  boolean isAbsent(int process, int page) {
    return !readers[page].get(process);
  }

  /** Whether writing faults under both. */
  boolean isForeign(int process, int page) {
    return holder[page] != process && writer[page] != process;
  }

  /** Whether reading faults under migration alone. */
  boolean isCopy(int process, int page) {
    return holder[page] != process && readers[page].get(process);
  }

  /** The first page from some place on that nobody uses and that is as wanted, or none. */
  int find(int from, int to, int start, IntPredicate wanted) {
    int count = to - from;
    for (int i = 0; i < count; i++) {
      int page = from + (start + i) % count;
      if (!inUse.get(page) && wanted.test(page)) {
        return page;
      }
    }
    return NONE;
  }
}
