package dsmlab.verification.explore;

/** Something does not hold; the sentence says what. */
final class Violation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Violation(String sentence) {
    super(sentence);
  }
}
