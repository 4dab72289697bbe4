package dsmlab.machine;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The System V calls of a run in the order in which they were served: objects come to the same
 * state when they are made again.
 */
final class CallHistory {

  /** A call that was served, or the end of a process. */
  static final class Entry {

    private final int process;
    private final int number;
    private final @Nullable Call call;
    private long answeredStamp = Long.MAX_VALUE;
    private @Nullable Answer answer;

    Entry(int process, int number, @Nullable Call call) {
      this.process = process;
      this.number = number;
      this.call = call;
    }

    int process() {
      return process;
    }

    /** The call; null for the end of the process. */
    @Nullable Call call() {
      return call;
    }

    /** How it was answered; null while it waits. */
    @Nullable Answer answer() {
      return answer;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Int2IntOpenHashMap answeredAgain = new Int2IntOpenHashMap();

  void served(int process, int number, Call call) {
    entries.add(new Entry(process, number, call));
  }

  void exited(int process) {
    entries.add(new Entry(process, -1, null));
  }

  void answered(int process, int number, Answer answer, long stamp) {
    Entry entry = find(process, number);
    if (entry == null) {
      throw new IllegalStateException(
          "process %d is answered without having called".formatted(process));
    }
    entry.answer = answer;
    entry.answeredStamp = stamp;
  }

  /** The answer to a call, by the number of calls of its process before it; null without one. */
  @Nullable Answer answerTo(int process, int number) {
    Entry entry = find(process, number);
    return entry == null ? null : entry.answer;
  }

  private @Nullable Entry find(int process, int number) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.process == process && entry.number == number) {
        return entry;
      }
    }
    return null;
  }

  /**
   * Undoes what no process knows: the calls answered after the last answer that one of them has.
   *
   * @param calls how many answers each process has
   * @param exited which processes have ended
   */
  void goBack(IntUnaryOperator calls, IntPredicate exited) {
    long last = -1;
    for (Entry entry : entries) {
      if (entry.call != null && entry.number < calls.applyAsInt(entry.process)) {
        last = Math.max(last, entry.answeredStamp);
      }
    }
    long known = last;
    entries.removeIf(
        entry -> entry.call == null ? !exited.test(entry.process) : entry.answeredStamp > known);
  }

  /** All is done again from the beginning. */
  void beginAgain() {
    answeredAgain.clear();
  }

  /** How the next call of a process was answered the first time. */
  @Nullable Answer answerAgain(int process) {
    return answerTo(process, answeredAgain.addTo(process, 1));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
