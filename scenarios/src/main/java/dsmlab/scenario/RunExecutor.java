package dsmlab.scenario;

import dsmlab.machine.Run;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.machine.Watchers;
import dsmlab.protocol.chronicle.Chronicler;
import dsmlab.verification.HistoryMonitor;
import dsmlab.verification.PromiseMonitor;
import dsmlab.verification.RecoveryLineMonitor;
import dsmlab.workload.Workload;
import java.nio.file.Path;

/** Executes one run; called by several threads at once. */
@FunctionalInterface
public interface RunExecutor {

  /**
   * Executes a run from beginning to end.
   *
   * @throws dsmlab.machine.RunFailure when it cannot be finished
   */
  RunResult execute(RunSettings settings, Workload workload);

  /**
   * Executes a run of a plan from beginning to end.
   *
   * @throws dsmlab.machine.RunFailure when it cannot be finished
   */
  default RunResult execute(PlannedRun run, Workload workload) {
    return execute(run.settings(), workload);
  }

  /**
   * The simulator itself.
   *
   * @param checks whether every run is held to its protocol's promise
   */
  static RunExecutor simulator(boolean checks) {
    return simulator(checks, Chronicler.NONE);
  }

  /**
   * The simulator itself, for one run that is written down.
   *
   * @param checks whether the run is held to its protocol's promise
   * @param chronicler is told what happens
   */
  static RunExecutor simulator(boolean checks, Chronicler chronicler) {
    return (settings, workload) ->
        Run.execute(settings, workload, new Watchers(monitor(checks), chronicler));
  }

  /**
   * The simulator, which also stores what the processes of each run read and wrote.
   *
   * @param directory where each run gets a file: the protocol's label, the run's id if there are
   *     more runs of it, and {@code .jsonl}
   */
  static RunExecutor recording(Experiment experiment, Path directory) {
    return HistoryExecutor.of(experiment, directory);
  }

  /** A new monitor of a run that is held to its protocol's promise, or not. */
  static RunMonitor monitor(boolean checks) {
    return checks
        ? new PromiseMonitor().andThen(new HistoryMonitor()).andThen(new RecoveryLineMonitor())
        : RunMonitor.NONE;
  }
}
