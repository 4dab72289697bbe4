package dsmlab.verification.fuzz;

import dsmlab.machine.PlannedFailure;
import dsmlab.machine.Run;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunSettings;
import dsmlab.machine.Watchers;
import dsmlab.verification.HistoryMonitor;
import dsmlab.verification.PromiseMonitor;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import dsmlab.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run on the timed machine, held to the promise of its protocol after every event. */
final class TimedRun {

  /** How many smaller cases are tried. */
  private static final int TRIALS_MAX = 400;

  /** How many steps are replayed; what goes on without end does so after these as well. */
  private static final int STEPS_MAX = 2_000;

  private TimedRun() {}

  /** Does a run twice, watched and not watched; returns what is wrong, if something is. */
  static Optional<String> problem(TimedCase drawn) {
    return problem(drawn.settings(), drawn::workload, new Patience());
  }

  /**
   * The same of any run.
   *
   * @param workload opens its workload
   * @param patience watches besides
   */
  static Optional<String> problem(
      RunSettings settings, Supplier<Workload> workload, RunMonitor patience) {
    try {
      RunMonitor promise = new PromiseMonitor().andThen(new HistoryMonitor()).andThen(patience);
      Object watched = outcome(settings, workload.get(), promise);
      Object unwatched = outcome(settings, workload.get(), RunMonitor.NONE);
      return watched.equals(unwatched)
          ? Optional.empty()
          : Optional.of("the same run twice differs: %s, then %s".formatted(watched, unwatched));
    } catch (RunFailure failure) {
      return Optional.of(String.valueOf(failure.getMessage()));
    }
  }

  /** The result of a run, or the sentence with which it ended as it was planned. */
  private static Object outcome(RunSettings settings, Workload workload, RunMonitor monitor) {
    try {
      return Run.execute(settings, workload, monitor);
    } catch (PlannedFailure planned) {
      return String.valueOf(planned.getMessage());
    }
  }

  /** The smallest case that is found to fail like a given one. */
  static TimedCase shrink(TimedCase failing) {
    TimedCase smallest = failing;
    Optional<TimedCase> smaller = Optional.of(failing);
    for (int left = TRIALS_MAX; smaller.isPresent() && left > 0; left--) {
      smallest = smaller.get();
      TimedCase least = smallest;
      smaller =
          smallest.smaller().stream()
              .filter(one -> !one.equals(least) && problem(one).isPresent())
              .findFirst();
    }
    return smallest;
  }

  /**
   * What a run does, as steps without time, when they fail as well; a failure that needs time, such
   * as a broken quantum, has none.
   */
  static Optional<Trial> withoutTime(TimedCase failing) {
    if (!failing.mischance().equals(Mischance.NONE)) {
      return Optional.empty();
    }
    TimedSteps steps = new TimedSteps(failing.pageBytes());
    try {
      RunMonitor monitor = steps.andThen(new Patience());
      Run.execute(failing.settings(), failing.workload(), new Watchers(monitor, steps));
    } catch (RunFailure _) {
      // its steps up to here are wanted
    }
    ClusterShape shape =
        new ClusterShape(failing.nodes(), failing.owner().word(), false, false, failing.options());
    List<Command> commands = steps.commands();
    List<Command> first = commands.subList(0, Math.min(commands.size(), STEPS_MAX));
    Trial trial = new Trial(failing.protocol(), shape, first);
    return trial.perform().fails() ? Optional.of(trial) : Optional.empty();
  }
}
