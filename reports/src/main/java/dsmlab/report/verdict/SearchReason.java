package dsmlab.report.verdict;

import java.util.Locale;
import java.util.Optional;

/** Explains quicker faults by shorter searches for the owner. */
final class SearchReason {

  /** Hops per fault that are worth a word. */
  private static final double WORTH_SAYING = 0.05;

  /** With fewer hops per fault than this a protocol hardly searches at all. */
  private static final double SEARCHES = 0.5;

  private SearchReason() {}

  static Optional<String> of(Pairing pair) {
    double winner = pair.winner().perFault("hops.sum");
    double other = pair.other().perFault("hops.sum");
    if (winner < SEARCHES || other - winner < WORTH_SAYING) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "It finds the owner with %.2f requests and forwards per fault, %s needs %.2f.",
            winner,
            pair.other().label(),
            other));
  }
}
