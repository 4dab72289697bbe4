package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Whether each process by itself can order its own operations and the writes of all, so that every
 * read of its own returns the value written last. The order must respect that of every process and,
 * if reads of others count as well, that a read comes after the write that it returns.
 *
 * <p>What {@link ForcedOrder} finds without anti-dependencies is exact here, since the reads to
 * explain are those of one process and so follow each other: each takes the writes that must come
 * before it, and those end with the one that it returns. The argument is that of Ahmed Bouajjani,
 * Constantin Enea, Rachid Guerraoui and Jad Hamza, On Verifying Causal Consistency, POPL 2017,
 * where it shows that their bad patterns are all there are.
 *
 * <p>Where a read may return one of several writes, all are tried.
 */
final class Views {

  private final History history;
  private final boolean readsOfOthers;
  private final ReadsFrom readsFrom;
  private final WritesByProcess writes;
  private final Budget budget;
  private final int[][] byProcess;
  private final int[] sources;

  /**
   * Prepares to look at a history.
   *
   * @param readsOfOthers whether each process respects what other processes have read
   */
  Views(History history, boolean readsOfOthers, Budget budget) {
    this.history = history;
    this.readsOfOthers = readsOfOthers;
    this.budget = budget;
    this.readsFrom = new ReadsFrom(history);
    this.writes = new WritesByProcess(history);
    this.byProcess = history.byProcess();
    this.sources = readsFrom.sources();
  }

  Finding check() {
    if (readsFrom.impossible().length > 0) {
      return Finding.violatedBy(readsFrom.impossible()[0]);
    }
    if (!ForcedOrder.fits(history)) {
      return Finding.UNKNOWN;
    }
    return readsOfOthers ? Finding.of(tryAll(readsFrom.unclear(), 0), history) : checkEach();
  }

  /** Each process may see repeated values in its own way. */
  private Finding checkEach() {
    Finding result = Finding.VALID;
    for (int process = 0; process < history.processes() && result.isValid(); process++) {
      int[] unclear = of(process, readsFrom.unclear());
      result = finding(process, tryAll(process, unclear, 0));
    }
    return result;
  }

  private Finding finding(int process, Answer answer) {
    return answer == Answer.VIOLATED
        ? Finding.violatedBy(seenBy(process))
        : Finding.of(answer, history);
  }

  private int[] of(int process, int[] operations) {
    return Arrays.stream(operations).filter(read -> history.process(read) == process).toArray();
  }

  private int[] seenBy(int process) {
    IntArrayList seen = new IntArrayList();
    for (int operation = 0; operation < history.size(); operation++) {
      if (history.writes(operation) || history.process(operation) == process) {
        seen.add(operation);
      }
    }
    return seen.toIntArray();
  }

  private Answer tryAll(int process, int[] unclear, int from) {
    Answer sofar = view(process);
    if (sofar != Answer.VALID || from == unclear.length) {
      return sofar;
    }
    return tryEach(unclear, from, () -> tryAll(process, unclear, from + 1));
  }

  private Answer tryAll(int[] unclear, int from) {
    Answer sofar = allViews();
    if (sofar != Answer.VALID || from == unclear.length) {
      return sofar;
    }
    return tryEach(unclear, from, () -> tryAll(unclear, from + 1));
  }

  /** Lets a read return each of its candidates in turn, until the rest is valid. */
  private Answer tryEach(int[] unclear, int from, Supplier<Answer> rest) {
    Answer answer = Answer.VIOLATED;
    for (int candidate : readsFrom.candidates(unclear[from])) {
      sources[unclear[from]] = candidate;
      answer = rest.get();
      if (answer != Answer.VIOLATED) {
        break;
      }
    }
    sources[unclear[from]] = ReadsFrom.SEVERAL;
    return answer;
  }

  private Answer allViews() {
    Answer answer = Answer.VALID;
    for (int process = 0; process < history.processes() && answer == Answer.VALID; process++) {
      answer = view(process);
    }
    return answer;
  }

  private Answer view(int process) {
    ForcedOrder order = new ForcedOrder(history, writes, budget);
    for (int operation = 0; operation < history.size(); operation++) {
      boolean counts = readsOfOthers || history.process(operation) == process;
      if (counts && history.reads(operation) && sources[operation] >= 0) {
        order.add(sources[operation], operation);
      }
    }
    return order.complete(readsOf(process), sources, false);
  }

  private int[] readsOf(int process) {
    return Arrays.stream(byProcess[process])
        .filter(operation -> history.reads(operation) && sources[operation] != ReadsFrom.SEVERAL)
        .toArray();
  }
}
