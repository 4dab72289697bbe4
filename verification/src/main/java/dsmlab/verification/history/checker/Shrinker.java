package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import dsmlab.verification.history.checker.Verdict.Violated;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.stream.IntStream;

/**
 * Makes a witness of a violation small: first the shortest beginning that is violated, then without
 * all that can be left out, in ever smaller pieces (Andreas Zeller and Ralf Hildebrandt,
 * Simplifying and Isolating Failure-Inducing Input, IEEE TSE 28(2), 2002).
 */
final class Shrinker {

  private static final int SHORTEST_BEGINNING = 32;

  private final Checker checker;
  private final Budget budget;

  Shrinker(Checker checker, Budget budget) {
    this.checker = checker;
    this.budget = budget;
  }

  /**
   * Finds a small part that is violated.
   *
   * @param core operations that are violated with the writes that they read from
   */
  Violated shrink(History history, IntList core) {
    History known = new Sources(history).with(core.intStream());
    History small = withoutPieces(shortestBeginning(known));
    return new Violated(small, !budget.isSpent());
  }

  private boolean isViolated(History part) {
    return checker.check(part, budget).answer() == Answer.VIOLATED;
  }

  private History shortestBeginning(History known) {
    Sources sources = new Sources(known);
    int length = SHORTEST_BEGINNING;
    while (length < known.size() && !isViolated(beginning(sources, length))) {
      length *= 2;
    }
    int tooShort = length == SHORTEST_BEGINNING ? 0 : length / 2;
    int enough = Math.min(length, known.size());
    while (enough - tooShort > 1 && !budget.isSpent()) {
      int middle = (tooShort + enough) >>> 1;
      if (isViolated(beginning(sources, middle))) {
        enough = middle;
      } else {
        tooShort = middle;
      }
    }
    return beginning(sources, enough);
  }

  private static History beginning(Sources sources, int length) {
    return sources.with(IntStream.range(0, length));
  }

  private History withoutPieces(History known) {
    History small = known;
    int piece = Math.max(1, small.size() / 2);
    while (!budget.isSpent()) {
      History smaller = withoutPieces(small, piece);
      if (piece == 1 && smaller.size() == small.size()) {
        return smaller;
      }
      small = smaller;
      piece = Math.max(1, Math.min(piece, small.size()) / 2);
    }
    return small;
  }

  /** Leaves out each piece of a length that is not needed, the last first. */
  private History withoutPieces(History known, int piece) {
    History small = known;
    for (int from = (known.size() - 1) / piece * piece; from >= 0; from -= piece) {
      if (from < small.size()) {
        History smaller = new Sources(small).without(from, from + piece);
        if (isViolated(smaller)) {
          small = smaller;
        }
      }
    }
    return small;
  }
}
