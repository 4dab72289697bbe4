package dsmlab.verification.history.checker;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The definitions of the models, word for word: tries every order. For tiny histories. */
final class BruteForce {

  private static final int INITIAL = -1;

  private final History history;

  /** Whether one operation comes before another. */
  private interface Order {
    boolean before(int one, int other);
  }

  /** Whether an operation may be next when a write was the last to its location. */
  private interface Legality {
    boolean allows(int operation, int lastWrite);
  }

  private BruteForce(History history) {
    this.history = history;
  }

  static boolean allows(ConsistencyModel model, History history) {
    BruteForce force = new BruteForce(history);
    return switch (model) {
      case LINEARIZABLE -> force.hasOrder(_ -> true, force::inRealTime, force::fits);
      case SEQUENTIAL -> force.hasOrder(_ -> true, force::inProgram, force::fits);
      case COHERENCE ->
          force.everyLocation(at -> force.hasOrder(at, force::inProgram, force::fits));
      case PRAM -> force.everyProcess(_ -> true);
      case SLOW -> force.everyLocation(force::everyProcess);
      case CAUSAL -> force.hasCausality(force.unknownSources(), 0);
    };
  }

  private boolean everyLocation(Predicate<IntPredicate> check) {
    return IntStream.range(0, history.locations())
        .allMatch(location -> check.test(operation -> history.location(operation) == location));
  }

  private boolean everyProcess(IntPredicate considered) {
    return IntStream.range(0, history.processes())
        .allMatch(process -> sees(process, considered, this::inProgram, this::fits));
  }

  private boolean sees(int process, IntPredicate considered, Order order, Legality legality) {
    IntPredicate seen = o -> history.process(o) == process || history.writes(o);
    return hasOrder(
        considered.and(seen),
        order,
        (operation, last) ->
            history.process(operation) != process || legality.allows(operation, last));
  }

  private boolean inProgram(int one, int other) {
    return history.process(one) == history.process(other) && one < other;
  }

  private boolean inRealTime(int one, int other) {
    return inProgram(one, other) || history.returnPicos(one) < history.callPicos(other);
  }

  private boolean fits(int operation, int lastWrite) {
    long value = lastWrite == INITIAL ? History.INITIAL : history.valueWritten(lastWrite);
    return !history.reads(operation) || history.valueRead(operation) == value;
  }

  private boolean hasOrder(IntPredicate considered, Order order, Legality legality) {
    List<Integer> all = IntStream.range(0, history.size()).filter(considered).boxed().toList();
    int[] memory = new int[history.locations()];
    Arrays.fill(memory, INITIAL);
    return canTake(new ArrayList<>(all), memory, order, legality);
  }

  private boolean canTake(List<Integer> left, int[] memory, Order order, Legality legality) {
    return left.isEmpty()
        || left.stream()
            .filter(o -> left.stream().noneMatch(p -> !p.equals(o) && order.before(p, o)))
            .filter(o -> legality.allows(o, memory[history.location(o)]))
            .anyMatch(o -> canTakeAfter(o, left, memory, order, legality));
  }

  private boolean canTakeAfter(
      Integer taken, List<Integer> left, int[] memory, Order order, Legality legality) {
    List<Integer> rest = new ArrayList<>(left);
    rest.removeIf(taken::equals);
    int[] changed = memory.clone();
    if (history.writes(taken)) {
      changed[history.location(taken)] = taken;
    }
    return canTake(rest, changed, order, legality);
  }

  private int[] unknownSources() {
    int[] sources = new int[history.size()];
    Arrays.fill(sources, INITIAL);
    return sources;
  }

  /** Tries every write that a read may return, for all reads from one on. */
  private boolean hasCausality(int[] sources, int from) {
    if (from == history.size()) {
      return isCausal(sources);
    }
    if (!history.reads(from)) {
      return hasCausality(sources, from + 1);
    }
    return IntStream.range(INITIAL, history.size())
        .filter(write -> mayReturn(from, write))
        .anyMatch(write -> {
          int[] chosen = sources.clone();
          chosen[from] = write;
          return hasCausality(chosen, from + 1);
        });
  }

  private boolean mayReturn(int read, int write) {
    if (write == INITIAL) {
      return history.valueRead(read) == History.INITIAL;
    }
    return write != read
        && history.writes(write)
        && history.location(write) == history.location(read)
        && fits(read, write);
  }

  private boolean isCausal(int[] sources) {
    boolean[][] before = causality(sources);
    boolean cyclic = IntStream.range(0, history.size()).anyMatch(o -> before[o][o]);
    return !cyclic
        && IntStream.range(0, history.processes())
            .allMatch(process ->
                sees(
                    process,
                    _ -> true,
                    (one, other) -> before[one][other],
                    (o, last) -> !history.reads(o) || last == sources[o]));
  }

  private boolean[][] causality(int[] sources) {
    int size = history.size();
    boolean[][] before = new boolean[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        before[one][other] =
            inProgram(one, other) || (history.reads(other) && sources[other] == one);
      }
    }
    for (int via = 0; via < size; via++) {
      for (int one = 0; one < size; one++) {
        for (int other = 0; other < size; other++) {
          before[one][other] |= before[one][via] && before[via][other];
        }
      }
    }
    return before;
  }
}
