package dsmlab.machine;

/** A run that could not be finished: the sentence says why, where and at which time. */
public sealed class RunFailure extends RuntimeException permits PlannedFailure, PromiseViolation {

  private static final long serialVersionUID = 1L;

  public RunFailure(String message) {
    super(message);
  }

  public RunFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
