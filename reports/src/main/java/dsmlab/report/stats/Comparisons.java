package dsmlab.report.stats;

import dsmlab.machine.Metrics.Metric;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The family of all comparisons at a point: every pair of protocols by every contested metric.
 * Their p-values are corrected together, so that none of them is significant only because there are
 * so many.
 */
final class Comparisons {

  private final Map<Pair, Double> corrected = new HashMap<>();

  /** A comparison; whoever is first does not matter. */
  private record Pair(String metric, String one, String other) {

    static Pair of(String metric, Contestant one, Contestant other) {
      boolean ordered = one.label().compareTo(other.label()) < 0;
      return ordered
          ? new Pair(metric, one.label(), other.label())
          : new Pair(metric, other.label(), one.label());
    }
  }

  Comparisons(ResultGrid grid, Point point, List<Metric> metrics) {
    List<Pair> pairs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Metric metric : metrics) {
      measured(grid, point, metric.id())
          .forEach((pair, p) -> {
            pairs.add(pair);
            values.add(p);
          });
    }
    double[] holm = Holm.corrected(values);
    for (int i = 0; i < holm.length; i++) {
      corrected.put(pairs.get(i), holm[i]);
    }
  }

  private static Map<Pair, Double> measured(ResultGrid grid, Point point, String metric) {
    List<Contestant> all = grid.contestants();
    List<Map<Integer, Double>> values =
        all.stream().map(who -> grid.values(point, who, metric)).toList();
    Map<Pair, Double> measured = new LinkedHashMap<>();
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        Pair pair = Pair.of(metric, all.get(one), all.get(other));
        PairedTest.p(PairedDifference.each(values.get(one), values.get(other)))
            .ifPresent(p -> measured.put(pair, p));
      }
    }
    return measured;
  }

  /** The corrected p-value of a comparison; empty when there was nothing to test. */
  OptionalDouble p(Metric metric, Contestant one, Contestant other) {
    Double p = corrected.get(Pair.of(metric.id(), one, other));
    return p == null ? OptionalDouble.empty() : OptionalDouble.of(p);
  }
}
