package dsmlab.report.verdict;

import dsmlab.report.words.Quantity;
import java.util.Locale;
import java.util.Optional;

/** Explains less waiting by the number of faults and by the time that one takes. */
final class FaultReason {

  /** Ratios closer to 1 than this are the same in words. */
  private static final double SAME = 0.01;

  private FaultReason() {}

  static Optional<String> of(Pairing pair) {
    if (pair.winner().faults() == 0 || pair.other().faults() == 0) {
      return Optional.empty();
    }
    double fewer = advantage(pair.winner().faults(), pair.other().faults());
    double faster = advantage(latency(pair.winner()), latency(pair.other()));
    if (fewer < SAME && faster < SAME) {
      return Optional.empty();
    }
    return Optional.of(sentence(pair, fewer, faster));
  }

  private static double latency(Pairing.Side side) {
    return side.mean("faultLatency.mean");
  }

  /** The logarithm of the ratio: positive when the winner has less, 0 without values. */
  private static double advantage(double winner, double other) {
    return winner > 0 && other > 0 ? Math.log(other / winner) : 0;
  }

  private static String sentence(Pairing pair, double fewer, double faster) {
    String less = "it faults less often (%s)".formatted(counts(pair));
    String quick = "a fault takes less time (%s)".formatted(times(pair));
    if (fewer >= SAME && faster >= SAME) {
      return fewer > faster ? join(less, ", and ", quick) : join(quick, ", and ", less);
    }
    if (fewer >= SAME) {
      String slow = "a fault takes longer (%s)".formatted(times(pair));
      return faster > -SAME ? join(less, "", "") : join(less, ", although ", slow);
    }
    String more = "it faults more often (%s)".formatted(counts(pair));
    return fewer > -SAME ? join(quick, "", "") : join(quick, ", although ", more);
  }

  private static String join(String first, String link, String second) {
    String sentence = first + link + second + ".";
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String counts(Pairing pair) {
    return "%s times against %s of %s"
        .formatted(
            Quantity.count(pair.winner().faults()),
            Quantity.count(pair.other().faults()),
            pair.other().label());
  }

  private static String times(Pairing pair) {
    return "%s against %s of %s"
        .formatted(
            Quantity.text(latency(pair.winner()), "ns"),
            Quantity.text(latency(pair.other()), "ns"),
            pair.other().label());
  }
}
