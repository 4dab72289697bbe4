package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;

/** Whether a consistency model allows a history. */
public sealed interface Verdict {

  /** It does. */
  record Valid() implements Verdict {}

  /**
   * It does not.
   *
   * @param witness a part of the history that the model does not allow either
   * @param minimal whether it would, if any operation of the witness were left out with those that
   *     read from it
   */
  record Violated(History witness, boolean minimal) implements Verdict {}

  /** The budget was spent before it was decided. */
  record Unknown() implements Verdict {}

  /** The word for people. */
  default String word() {
    return switch (this) {
      case Valid _ -> "valid";
      case Violated _ -> "violated";
      case Unknown _ -> "unknown";
    };
  }
}
