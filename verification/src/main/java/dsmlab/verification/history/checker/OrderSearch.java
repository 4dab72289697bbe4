package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for one order of all operations that respects the order of each process and in which every
 * read returns the value written last; with real time, an operation that had returned before
 * another was called also comes before it. Jeannette Wing and Chun Gong, Testing and Verifying
 * Concurrent Objects, Journal of Parallel and Distributed Computing 17, 1993. Configurations that
 * lead nowhere are remembered, as in Gavin Lowe, Testing for Linearizability, Concurrency and
 * Computation 29(4), 2017.
 *
 * <p>A configuration is how far each process has got, and the values of the locations. Two things
 * keep it small: a read that can be next is next, since it changes nothing; and a value that is
 * still to be read by somebody, and that nobody else writes, is not overwritten.
 */
final class OrderSearch {

  private final History history;
  private final boolean realTime;
  private final ReadsFrom readsFrom;
  private final Precedence forced;
  private final Budget budget;
  private final int[][] byProcess;
  private final int[] next;
  private final int[] memory;
  private final int[] waitingForWrite;
  private final int[] waitingForInitial;
  private final IntArrayList order = new IntArrayList();
  private final IntArrayList overwritten = new IntArrayList();
  private final ArrayDeque<Choice> choices = new ArrayDeque<>();
  private final Set<Configuration> hopeless = new HashSet<>();
  private long memoryHash;

  /** The writes that may be next at a place of the order. */
  private static final class Choice {
    final int place;
    final int[] candidates;
    int tried;

    Choice(int place, int[] candidates) {
      this.place = place;
      this.candidates = candidates;
    }
  }

  /** The memory matters, by a hash of 64 bits, where reads may return one of several writes. */
  private record Configuration(IntArrayList next, long memoryHash) {}

  /**
   * Prepares a search.
   *
   * @param forced what is known about the order beforehand
   */
  OrderSearch(
      History history, ReadsFrom readsFrom, boolean realTime, Precedence forced, Budget budget) {
    this.history = history;
    this.readsFrom = readsFrom;
    this.realTime = realTime;
    this.forced = forced;
    this.budget = budget;
    this.byProcess = history.byProcess();
    this.next = new int[history.processes()];
    this.memory = new int[history.locations()];
    this.waitingForWrite = new int[history.size()];
    this.waitingForInitial = new int[history.locations()];
    Arrays.fill(memory, ReadsFrom.INITIAL);
    for (int operation = 0; operation < history.size(); operation++) {
      countWaiting(operation, 1);
    }
  }

  private void countWaiting(int operation, int change) {
    int source = history.reads(operation) ? readsFrom.source(operation) : ReadsFrom.NOBODY;
    if (source >= 0) {
      waitingForWrite[source] += change;
    } else if (source == ReadsFrom.INITIAL) {
      waitingForInitial[history.location(operation)] += change;
    }
  }

  /** Searches to the end, or until the budget is spent. */
  Answer run() {
    if (readsFrom.impossible().length > 0) {
      return Answer.VIOLATED;
    }
    while (!budget.isSpent()) {
      takeReads();
      if (order.size() == history.size()) {
        return Answer.VALID;
      }
      if (!goOn(candidates())) {
        return budget.isSpent() ? Answer.UNKNOWN : Answer.VIOLATED;
      }
    }
    return Answer.UNKNOWN;
  }

  /** A single candidate is no choice. */
  private boolean goOn(int[] candidates) {
    if (candidates.length == 1) {
      take(candidates[0]);
      return true;
    }
    if (candidates.length > 1) {
      choices.push(new Choice(order.size(), candidates));
    }
    return takeLastChoice();
  }

  private void takeReads() {
    boolean again = true;
    while (again) {
      again = false;
      long horizonPicos = horizonPicos();
      for (int process = 0; process < next.length; process++) {
        again |= takeReads(process, horizonPicos);
      }
    }
  }

  private boolean takeReads(int process, long horizonPicos) {
    boolean any = false;
    for (int read = nextOf(process); read >= 0; read = nextOf(process)) {
      if (history.writes(read) || history.callPicos(read) > horizonPicos || !readsNow(read)) {
        break;
      }
      take(read);
      any = true;
    }
    return any;
  }

  /** The next operation of a process, or -1 after its last. */
  private int nextOf(int process) {
    return next[process] < byProcess[process].length ? byProcess[process][next[process]] : -1;
  }

  /** An operation that is called later cannot be next. */
  private long horizonPicos() {
    long horizonPicos = Long.MAX_VALUE;
    for (int process = 0; realTime && process < next.length; process++) {
      int operation = nextOf(process);
      if (operation >= 0) {
        horizonPicos = Math.min(horizonPicos, history.returnPicos(operation));
      }
    }
    return horizonPicos;
  }

  private boolean readsNow(int read) {
    int writer = memory[history.location(read)];
    int source = readsFrom.source(read);
    return source == ReadsFrom.SEVERAL
        ? value(writer) == history.valueRead(read)
        : source == writer;
  }

  private long value(int writer) {
    return writer == ReadsFrom.INITIAL ? History.INITIAL : history.valueWritten(writer);
  }

  /** The writes that can be next; none where they are known to lead nowhere. */
  private int[] candidates() {
    if (!hopeless.isEmpty() && hopeless.contains(configuration())) {
      return new int[0];
    }
    long horizonPicos = horizonPicos();
    int[] candidates =
        IntStream.range(0, next.length)
            .map(this::nextOf)
            .filter(operation -> operation >= 0 && canWrite(operation, horizonPicos))
            .toArray();
    sortByReturn(candidates);
    return candidates;
  }

  private boolean canWrite(int operation, long horizonPicos) {
    return history.writes(operation)
        && history.callPicos(operation) <= horizonPicos
        && (!history.reads(operation) || readsNow(operation))
        && !isAwaited(operation)
        && forced.allows(operation, next);
  }

  /** Whether somebody else is still to read what an operation would overwrite. */
  private boolean isAwaited(int operation) {
    int location = history.location(operation);
    int writer = memory[location];
    int waiting = writer >= 0 ? waitingForWrite[writer] : waitingForInitial[location];
    boolean own = history.reads(operation) && readsFrom.source(operation) == writer;
    return waiting > (own ? 1 : 0);
  }

  /** Few candidates: the processes. */
  private void sortByReturn(int[] candidates) {
    for (int i = 1; i < candidates.length; i++) {
      int candidate = candidates[i];
      int place = i;
      for (; place > 0 && returnsBefore(candidate, candidates[place - 1]); place--) {
        candidates[place] = candidates[place - 1];
      }
      candidates[place] = candidate;
    }
  }

  private boolean returnsBefore(int operation, int other) {
    return history.returnPicos(operation) < history.returnPicos(other);
  }

  /** Takes the next candidate of the last choice that has one; false when nothing is left. */
  private boolean takeLastChoice() {
    while (!choices.isEmpty()) {
      Choice last = choices.element();
      undo(last.place);
      if (last.tried < last.candidates.length) {
        take(last.candidates[last.tried++]);
        return true;
      }
      hopeless.add(configuration());
      choices.pop();
    }
    return false;
  }

  private void take(int operation) {
    budget.spend(1);
    order.add(operation);
    next[history.process(operation)]++;
    countWaiting(operation, -1);
    if (history.writes(operation)) {
      int location = history.location(operation);
      overwritten.add(memory[location]);
      store(location, operation);
    }
  }

  private void undo(int place) {
    while (order.size() > place) {
      int operation = order.popInt();
      next[history.process(operation)]--;
      countWaiting(operation, 1);
      if (history.writes(operation)) {
        store(history.location(operation), overwritten.popInt());
      }
    }
  }

  private void store(int location, int writer) {
    memoryHash ^= hash(location, memory[location]) ^ hash(location, writer);
    memory[location] = writer;
  }

  private long hash(int location, int writer) {
    return HashCommon.murmurHash3(HashCommon.murmurHash3(value(writer) + 1) + location);
  }

  private Configuration configuration() {
    return new Configuration(new IntArrayList(next), readsFrom.isClear() ? 0 : memoryHash);
  }
}
