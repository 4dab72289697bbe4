package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * What must come before what in any order that explains some reads: the order of each process, each
 * read after the write that it returns, and what follows. If a write to the same location must come
 * before a read, it must come before the write that the read returns. With anti-dependencies, also:
 * if a write must come after the one that a read returns, it must come after the read. Both are
 * applied until nothing new follows or there is a cycle, as in Phillip Gibbons and Ephraim Korach,
 * Testing Shared Memories, SIAM Journal on Computing 26(4), 1997, and in later checkers.
 *
 * <p>Since every process is a chain, what comes before an operation is a number for each process.
 */
final class ForcedOrder implements Precedence {

  private static final int NONE_YET = -1;

  private final History history;
  private final WritesByProcess writes;
  private final Budget budget;
  private final int[][] byProcess;
  private final int processes;
  private final int[] position;

  /** Edges besides those of processes: a list for each operation, by the place of its first. */
  private final int[] firstEdge;

  private final IntArrayList nextEdge = new IntArrayList();
  private final IntArrayList edgeTarget = new IntArrayList();
  private final int[] incoming;

  /** For each operation and process, how many operations of the process come before it. */
  private final int[] before;

  private boolean cyclic;

  /** Only the order of processes. */
  ForcedOrder(History history, WritesByProcess writes, Budget budget) {
    this.history = history;
    this.writes = writes;
    this.budget = budget;
    this.byProcess = history.byProcess();
    this.processes = history.processes();
    this.position = new int[history.size()];
    this.firstEdge = new int[history.size()];
    this.incoming = new int[history.size()];
    this.before = new int[Math.multiplyExact(history.size(), processes)];
    Arrays.fill(firstEdge, NONE_YET);
    for (int[] operations : byProcess) {
      for (int i = 0; i < operations.length; i++) {
        position[operations[i]] = i;
      }
    }
  }

  /** Whether the numbers of a history fit into memory. */
  static boolean fits(History history) {
    return (long) history.size() * history.processes() < Integer.MAX_VALUE - 8;
  }

  /** Says that an operation comes before another. */
  void add(int operation, int later) {
    cyclic |= operation == later;
    edgeTarget.add(later);
    nextEdge.add(firstEdge[operation]);
    firstEdge[operation] = nextEdge.size() - 1;
    incoming[later]++;
  }

  /**
   * Adds what follows from some reads.
   *
   * @param sources for each read the write that it returns
   * @param antiDependencies whether the reads also come before later writes
   * @return violated when there is no order
   */
  Answer complete(int[] reads, int[] sources, boolean antiDependencies) {
    int edges;
    do {
      edges = edgeTarget.size();
      if (!budget.spend(history.size() + reads.length)) {
        return Answer.UNKNOWN;
      }
      if (!sort()) {
        return Answer.VIOLATED;
      }
      for (int read : reads) {
        addWritesBefore(read, sources[read]);
        if (antiDependencies) {
          addWritesAfter(read, sources[read]);
        }
      }
    } while (!cyclic && edgeTarget.size() > edges);
    return cyclic ? Answer.VIOLATED : Answer.VALID;
  }

  /** Goes through all operations in a possible order; false when there is none. */
  private boolean sort() {
    int[] missing = incoming.clone();
    int[] next = new int[processes];
    IntArrayList ready = new IntArrayList();
    for (int process = 0; process < processes; process++) {
      addIfReady(process, next, missing, ready);
    }
    int sorted = 0;
    for (; !ready.isEmpty(); sorted++) {
      int operation = ready.popInt();
      enter(operation);
      next[history.process(operation)]++;
      addIfReady(history.process(operation), next, missing, ready);
      for (int edge = firstEdge[operation]; edge >= 0; edge = nextEdge.getInt(edge)) {
        int target = edgeTarget.getInt(edge);
        follow(operation, target);
        missing[target]--;
        if (missing[target] == 0 && position[target] == next[history.process(target)]) {
          ready.add(target);
        }
      }
    }
    return sorted == history.size();
  }

  private void addIfReady(int process, int[] next, int[] missing, IntArrayList ready) {
    int[] operations = byProcess[process];
    if (next[process] < operations.length && missing[operations[next[process]]] == 0) {
      ready.add(operations[next[process]]);
    }
  }

  private void enter(int operation) {
    int process = history.process(operation);
    if (position[operation] > 0) {
      follow(byProcess[process][position[operation] - 1], operation);
    }
  }

  /** What comes before an operation, and the operation itself, comes before a later one. */
  private void follow(int operation, int later) {
    int from = operation * processes;
    int to = later * processes;
    for (int process = 0; process < processes; process++) {
      before[to + process] = Math.max(before[to + process], before[from + process]);
    }
    int own = to + history.process(operation);
    before[own] = Math.max(before[own], position[operation] + 1);
  }

  private boolean isBefore(int operation, int later) {
    return before[later * processes + history.process(operation)] > position[operation];
  }

  private void addOnce(int operation, int later) {
    if (!isBefore(operation, later)) {
      add(operation, later);
      cyclic |= isBefore(later, operation);
    }
  }

  /** Other writes that come before a read come before the write that it returns. */
  private void addWritesBefore(int read, int source) {
    for (int[] ofProcess : writes.at(history.location(read))) {
      int last = lastBefore(read, ofProcess);
      if (last >= 0 && ofProcess[last] != source) {
        if (source == ReadsFrom.INITIAL) {
          cyclic = true;
        } else {
          addOnce(ofProcess[last], source);
        }
      }
    }
  }

  private int lastBefore(int read, int[] ofProcess) {
    int low = 0;
    int high = ofProcess.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(ofProcess[middle], read)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Other writes that come after the write that a read returns come after the read. */
  private void addWritesAfter(int read, int source) {
    for (int[] ofProcess : writes.at(history.location(read))) {
      int first = firstAfter(source, ofProcess);
      if (first < ofProcess.length && ofProcess[first] != read) {
        addOnce(read, ofProcess[first]);
      }
    }
  }

  private int firstAfter(int source, int[] ofProcess) {
    int low = 0;
    int high = source == ReadsFrom.INITIAL ? 0 : ofProcess.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(source, ofProcess[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public boolean allows(int operation, int[] taken) {
    for (int process = 0; process < processes; process++) {
      if (before[operation * processes + process] > taken[process]) {
        return false;
      }
    }
    return true;
  }
}
