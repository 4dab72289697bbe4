package dsmlab.report.verdict;

import dsmlab.machine.Metrics.Metric;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contests of one metric at every point, by who won them.
 *
 * @param metric what was contested
 * @param won the decided contests by the labels of their leaders, the most frequent first
 * @param undecided the contests whose leader cannot be told from others
 * @param equal the contests in which everybody has the same value
 */
record Winners(
    Metric metric,
    Map<List<String>, List<Contest>> won,
    List<Contest> undecided,
    List<Contest> equal) {

  static Winners of(Metric metric, List<Contest> contests) {
    Map<List<String>, List<Contest>> won = new LinkedHashMap<>();
    List<Contest> undecided = new ArrayList<>();
    List<Contest> equal = new ArrayList<>();
    for (Contest contest : contests) {
      switch (contest.outcome()) {
        case NOT_MEASURED, UNOPPOSED -> {}
        case ALL_EQUAL -> equal.add(contest);
        case NOT_SIGNIFICANT -> undecided.add(contest);
        case SINGLE_RUN, SIGNIFICANT ->
            won.computeIfAbsent(ContestSentence.labels(contest.leaders()), who -> new ArrayList<>())
                .add(contest);
      }
    }
    return new Winners(metric, mostFrequentFirst(won), undecided, equal);
  }

  private static Map<List<String>, List<Contest>> mostFrequentFirst(
      Map<List<String>, List<Contest>> won) {
    Map<List<String>, List<Contest>> ordered = new LinkedHashMap<>();
    won.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** The clearest win of the most frequent winner, else the clearest lead of an undecided one. */
  Optional<Contest> clearest() {
    return won.values().stream()
        .findFirst()
        .flatMap(contests -> contests.stream().max(Comparator.comparingDouble(Contest::margin)));
  }

  /** Where contests took place. */
  static List<Point> points(List<Contest> contests) {
    return contests.stream().map(Contest::point).toList();
  }

  /** Whether nothing at all can be said. */
  boolean isEmpty() {
    return won.isEmpty() && undecided.isEmpty() && equal.isEmpty();
  }
}
