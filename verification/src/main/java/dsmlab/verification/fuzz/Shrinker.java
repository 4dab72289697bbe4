package dsmlab.verification.fuzz;

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

  private Trial smallest;
  private int trials;

  private Shrinker(Trial failing) {
    this.smallest = failing;
  }

  /** Shrinks a trial that fails; one that does not is returned as it is. */
  static Trial shrink(Trial failing) {
    Shrinker shrinker = new Shrinker(failing);
    shrinker.shrink();
    shrinker.accept(shrinker.oneByOne());
    return shrinker.smallest;
  }

  private void shrink() {
    boolean smaller = true;
    while (smaller && trials < TRIALS_MAX) {
      smaller = dropCommands();
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
      smaller |= accept(smallest.with(without(Math.max(0, last - length), last)));
    }
    return smaller;
  }

  private List<Command> without(int from, int to) {
    List<Command> rest = new ArrayList<>(smallest.commands().subList(0, from));
    rest.addAll(smallest.commands().subList(to, smallest.commands().size()));
    return rest;
  }

  /** A failure that is no race is easier to read when each reference ends before the next. */
  private Trial oneByOne() {
    List<Command> settled = new ArrayList<>();
    for (Command command : smallest.commands()) {
      if (command instanceof Command.Read || command instanceof Command.Write) {
        settled.add(command);
        settled.add(new Command.Settle());
      }
    }
    return smallest.with(settled);
  }

  private static long size(Trial trial) {
    return trial.commands().stream()
        .filter(command -> !(command instanceof Command.Settle))
        .count();
  }

  /**
   * Keeps a trial that fails, without what was impossible or came after the failure, unless this is
   * no gain.
   */
  private boolean accept(Trial trial) {
    trials++;
    Performance performance = trial.perform();
    Trial cut = trial.with(performance.commands());
    boolean gains = !cut.equals(smallest) && size(cut) <= size(smallest);
    boolean kept = performance.fails() && gains;
    if (kept) {
      smallest = cut;
    }
    return kept;
  }
}
