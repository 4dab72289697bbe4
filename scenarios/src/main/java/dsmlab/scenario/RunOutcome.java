package dsmlab.scenario;

import dsmlab.machine.RunResult;

/** How a planned run ended. */
public sealed interface RunOutcome {

  /** The run. */
  PlannedRun run();

  /** It was finished. */
  record Finished(PlannedRun run, RunResult result) implements RunOutcome {

    /** The row of the results. */
    public RunRow row() {
      return new RunRow(
          run.id(),
          run.protocol().descriptor().id(),
          run.protocol().label(),
          run.point().values(),
          run.replication(),
          run.seed(),
          result);
    }
  }

  /**
   * It could not be finished.
   *
   * @param promiseBroken whether the protocol broke what it promises
   * @param reason the sentence that says why
   */
  record Failed(PlannedRun run, boolean promiseBroken, String reason) implements RunOutcome {

    /** The entry of the results. */
    public FailedRun entry() {
      return new FailedRun(
          run.id(),
          run.protocol().descriptor().id(),
          run.protocol().label(),
          run.point().values(),
          run.replication(),
          run.seed(),
          promiseBroken,
          reason);
    }
  }
}
