package dsmlab.scenario;

import dsmlab.machine.Run;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.machine.Watchers;
import dsmlab.protocol.chronicle.Chronicler;
import dsmlab.verification.PromiseMonitor;
import dsmlab.workload.Workload;

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
    return (settings, workload) -> {
      RunMonitor monitor = checks ? new PromiseMonitor() : RunMonitor.NONE;
      return Run.execute(settings, workload, new Watchers(monitor, chronicler));
    };
  }
}
