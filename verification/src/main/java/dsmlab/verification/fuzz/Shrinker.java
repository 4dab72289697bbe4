package dsmlab.verification.fuzz;

import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.protocol.testing.ClusterFailure.Kind;
import dsmlab.verification.script.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a trial that fails smaller while it fails, in whatever way: fewer commands first, since
 * without a delivery the end of the trial delivers in the order of sending; then a plainer cluster.
 */
final class Shrinker {

  /** How many trials may be made. */
  private static final int TRIALS_MAX = 20_000;

  private static final int ENDLESS_COST = 200;

  private static final int STEP_WEIGHT = 10;

  private Trial smallest;
  private int trials;

  private Shrinker(Trial failing) {
    this.smallest = failing;
  }

  /** Shrinks a trial that fails; one that does not is returned as it is. */
  static Trial shrink(Trial failing) {
    Shrinker shrinker = new Shrinker(failing);
    shrinker.shrink();
    return shrinker.smallest;
  }

  private void shrink() {
    boolean smaller = true;
    while (smaller && trials < TRIALS_MAX) {
      smaller = dropCommands();
      smaller |= settleInstead();
      smaller |= dropPairs();
      smaller |= new PlainerTrials(smallest).all().stream().anyMatch(this::accept);
    }
  }

  /** Drops halves, quarters and so on down to single commands. */
  private boolean dropCommands() {
    boolean smaller = false;
    for (int length = smallest.commands().size() / 2; length > 0; length /= 2) {
      smaller |= dropPieces(length);
    }
    return smaller;
  }

  private boolean dropPieces(int length) {
    boolean smaller = false;
    for (int end = smallest.commands().size(); end > 0; end -= length) {
      int last = Math.min(end, smallest.commands().size());
      smaller |= accept(replaced(Math.max(0, last - length), last, List.of()));
    }
    return smaller;
  }

  /** What happens between two references matters less when everything may happen. */
  private boolean settleInstead() {
    boolean smaller = false;
    for (int from = 0; from < smallest.commands().size(); from++) {
      int to = from;
      while (to < smallest.commands().size() && !isReference(smallest.commands().get(to))) {
        to++;
      }
      if (to > from) {
        smaller |= accept(replaced(from, to, List.of(new Command.Settle())));
      }
    }
    return smaller;
  }

  /** A reference and what it causes often go only together. */
  private boolean dropPairs() {
    boolean smaller = false;
    for (int second = smallest.commands().size() - 1; second > 0; second--) {
      for (int first = second - 1; first >= 0; first--) {
        if (second < smallest.commands().size() && trials < TRIALS_MAX) {
          smaller |= accept(without(first, second));
        }
      }
    }
    return smaller;
  }

  private Trial without(int first, int second) {
    List<Command> rest = new ArrayList<>(smallest.commands());
    rest.remove(second);
    rest.remove(first);
    return smallest.with(rest);
  }

  private Trial replaced(int from, int to, List<Command> others) {
    List<Command> rest = new ArrayList<>(smallest.commands().subList(0, from));
    rest.addAll(others);
    rest.addAll(smallest.commands().subList(to, smallest.commands().size()));
    return smallest.with(rest);
  }

  private static boolean isReference(Command command) {
    return command instanceof Command.Read || command instanceof Command.Write;
  }

  /** What has no end takes its time. */
  private static int cost(Performance performance) {
    ClusterFailure failure = performance.failure();
    return failure != null && failure.kind() == Kind.ENDLESS ? ENDLESS_COST : 1;
  }

  /** Every step counts, and to let everything happen counts a little. */
  private static int weight(Trial trial) {
    int weight = 0;
    for (Command command : trial.commands()) {
      weight += command instanceof Command.Settle ? 1 : STEP_WEIGHT;
    }
    return weight;
  }

  /**
   * Keeps a trial that fails, without what was impossible or came after the failure, unless this is
   * no gain.
   */
  private boolean accept(Trial trial) {
    Performance performance = trial.perform();
    trials += cost(performance);
    Trial cut = trial.with(performance.commands());
    boolean gains = !cut.equals(smallest) && weight(cut) <= weight(smallest);
    boolean kept = performance.fails() && gains;
    if (kept) {
      smallest = cut;
    }
    return kept;
  }
}
