package dsmlab.report.verdict;

import dsmlab.report.stats.LoadShare;
import dsmlab.report.words.Quantity;
import java.util.Optional;

/** Explains success by work that is spread rather than done by one node. */
final class LoadReason {

  /** Differences of the busiest node's share that are worth a word. */
  private static final double WORTH_SAYING = 0.1;

  private LoadReason() {}

  static Optional<String> of(Pairing pair) {
    Optional<LoadShare> winner = pair.winner().load();
    Optional<LoadShare> other = pair.other().load();
    if (winner.isEmpty() || other.isEmpty() || !winner.get().work().equals(other.get().work())) {
      return Optional.empty();
    }
    boolean spread = other.get().share() - winner.get().share() >= WORTH_SAYING;
    return spread ? Optional.of(sentence(pair, winner.get(), other.get())) : Optional.empty();
  }

  private static String sentence(Pairing pair, LoadShare winner, LoadShare other) {
    return "Its busiest node does %s of all %s, node %s under %s %s (%s would be even)."
        .formatted(
            Quantity.percent(winner.share()),
            winner.work(),
            other.node(),
            pair.other().label(),
            Quantity.percent(other.share()),
            Quantity.percent(winner.even()));
  }
}
