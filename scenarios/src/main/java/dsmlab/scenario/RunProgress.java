package dsmlab.scenario;

/** Hears how far the runs of a plan are; always called by the thread that asked for the runs. */
@FunctionalInterface
public interface RunProgress {

  /** Hears nothing. */
  RunProgress NONE = (_, _, _) -> {};

  /**
   * A run has ended, in whatever order runs end.
   *
   * @param outcome how the run ended
   * @param done how many have ended
   * @param total how many there are
   */
  void ended(RunOutcome outcome, int done, int total);

  /** Lets another one hear the same, after this one. */
  default RunProgress andThen(RunProgress other) {
    return (outcome, done, total) -> {
      ended(outcome, done, total);
      other.ended(outcome, done, total);
    };
  }
}
