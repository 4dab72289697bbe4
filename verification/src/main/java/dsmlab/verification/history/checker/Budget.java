package dsmlab.verification.history.checker;

/** How many steps may still be taken: operations looked at, or tried as the next of an order. */
final class Budget {

  private long left;

  Budget(long steps) {
    this.left = steps;
  }

  /** Takes some steps; false when there are not so many left. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  /** Takes some steps, or what is left, for something that may be given up. */
  Budget share(long steps) {
    long given = Math.clamp(left, 0, steps);
    left -= given;
    return new Budget(given);
  }

  boolean isSpent() {
    return left < 0;
  }
}
