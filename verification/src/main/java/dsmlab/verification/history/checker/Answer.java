package dsmlab.verification.history.checker;

/** What a checker can say. */
enum Answer {
  VALID,
  VIOLATED,
  /** The budget was spent. */
  UNKNOWN
}
