package dsmlab.report.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two protocols replication by replication: common random numbers make them pairs. */
final class PairedDifference {

  private PairedDifference() {}

  /** The mean of {@code minuend - subtrahend} over the replications that both have. */
  static Optional<Estimate> of(Map<Integer, Double> minuend, Map<Integer, Double> subtrahend) {
    return Estimate.of(each(minuend, subtrahend));
  }

  /** The differences, one for each replication that both have. */
  static List<Double> each(Map<Integer, Double> minuend, Map<Integer, Double> subtrahend) {
    List<Double> differences = new ArrayList<>();
    minuend.forEach((replication, value) -> {
      Double other = subtrahend.get(replication);
      if (other != null) {
        differences.add(value - other);
      }
    });
    return differences;
  }
}
