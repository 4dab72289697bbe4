package dsmlab.machine;

/** A protocol has broken what it promises: an invariant, or the consistency of values. */
public final class PromiseViolation extends RunFailure {

  private static final long serialVersionUID = 1L;

  public PromiseViolation(String message) {
    super(message);
  }
}
