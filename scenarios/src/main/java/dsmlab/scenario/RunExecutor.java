package dsmlab.scenario;

import dsmlab.machine.Run;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
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
    return (settings, workload) ->
        Run.execute(settings, workload, checks ? new PromiseMonitor() : RunMonitor.NONE);
  }
}
