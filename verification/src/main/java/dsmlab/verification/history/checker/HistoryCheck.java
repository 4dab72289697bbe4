package dsmlab.verification.history.checker;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;

/** Holds histories to consistency models. */
public final class HistoryCheck {

  /** Enough for a million operations where the answer does not need much search. */
  public static final long STEPS = 200_000_000;

  private HistoryCheck() {}

  /**
   * Decides whether a model allows a history.
   *
   * @param steps how many operations may be looked at, or tried in an order, to decide; as many
   *     again to shrink a witness
   */
  public static Verdict of(History history, ConsistencyModel model, long steps) {
    Checker checker = Checker.of(model);
    Finding finding = checker.check(history, new Budget(steps));
    return switch (finding.answer()) {
      case VALID -> new Verdict.Valid();
      case UNKNOWN -> new Verdict.Unknown();
      case VIOLATED -> new Shrinker(checker, new Budget(steps)).shrink(history, finding.core());
    };
  }
}
