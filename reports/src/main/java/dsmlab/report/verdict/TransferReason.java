package dsmlab.report.verdict;

import dsmlab.report.words.Quantity;
import java.util.Optional;

/** Explains fewer bytes by the pages that did not move. */
final class TransferReason {

  private static final double WORTH_SAYING = 0.01;

  private TransferReason() {}

  static Optional<String> of(Pairing pair) {
    double winner = pair.winner().mean("pageTransfers");
    double other = pair.other().mean("pageTransfers");
    if (other - winner <= WORTH_SAYING * other) {
      return Optional.empty();
    }
    String moved = winner == 0 ? "no page" : Quantity.count(winner) + " pages";
    return Optional.of(
        "It moves %s, %s moves %s.".formatted(moved, pair.other().label(), Quantity.count(other)));
  }
}
