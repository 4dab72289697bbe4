package dsmlab.protocol.invariant;

/** An invariant does not hold; the sentence names the page and what is wrong with it. */
public final class InvariantViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvariantViolation(String message) {
    super(message);
  }
}
