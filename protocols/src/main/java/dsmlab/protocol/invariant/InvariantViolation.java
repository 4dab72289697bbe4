package dsmlab.protocol.invariant;

/** An invariant does not hold; the sentence names the page and what is wrong with it. */
public final class InvariantViolation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Invariant invariant;
  private final long page;

  /** An invariant of a page that does not hold, in a sentence. */
  public InvariantViolation(Invariant invariant, long page, String message) {
    super(message);
    this.invariant = invariant;
    this.page = page;
  }

  /** What does not hold. */
  public Invariant invariant() {
    return invariant;
  }

  /** The page of which it does not hold. */
  public long page() {
    return page;
  }
}
