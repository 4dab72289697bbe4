package dsmlab.report.stats;

import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.report.stats.Contest.Standing;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Finds who is best at what. */
public final class Contests {

  /** Values that differ by less than this share are equal: means are sums in another order. */
  private static final double SAME = 1e-9;

  /** The chance that is taken of any wrong statement about a point. */
  private static final double LEVEL = 1 - Estimate.CONFIDENCE;

  private final ResultGrid grid;
  private final Promises promises;
  private final Map<Point, Comparisons> comparisons = new HashMap<>();

  public Contests(ResultGrid grid, Promises promises) {
    this.grid = grid;
    this.promises = promises;
  }

  /**
   * The measured metrics for which less is better, in catalogue order. Latencies of read and write
   * faults alone are left to those who ask for them: the latency of all faults stands for both.
   */
  public List<Metric> contestedMetrics() {
    return measuredMetrics().stream()
        .filter(metric -> !metric.id().matches("(read|write)FaultLatency.*"))
        .toList();
  }

  /** The metrics by which protocols can be compared at all. */
  private List<Metric> measuredMetrics() {
    return Metrics.CATALOG.entries().stream()
        .filter(Metric::lowerIsBetter)
        .filter(metric -> grid.metrics().contains(metric.id()))
        .toList();
  }

  /** The contest of all protocols. */
  public Contest among(Point point, Metric metric) {
    return among(point, metric, contestant -> true);
  }

  /** The contest of those that promise sequential consistency or more. */
  public Contest amongStrong(Point point, Metric metric) {
    return among(point, metric, contestant -> !isWeak(contestant));
  }

  /** The same where only protocols that promise less lead; empty where that changes nothing. */
  public Optional<Contest> amongStrong(Contest all) {
    boolean weakLeads = all.isDecided() && all.leaders().stream().allMatch(this::isWeak);
    return Optional.of(all)
        .filter(contest -> weakLeads)
        .map(contest -> amongStrong(contest.point(), contest.metric()))
        .filter(strong -> !strong.ranking().isEmpty());
  }

  /** Whether a protocol promises less than sequential consistency while another one does not. */
  public boolean promisesLess(Contestant contestant) {
    return isWeak(contestant) && grid.contestants().stream().anyMatch(other -> !isWeak(other));
  }

  private boolean isWeak(Contestant contestant) {
    return promises.isWeak(contestant.id());
  }

  private Contest among(Point point, Metric metric, Predicate<Contestant> admitted) {
    List<Standing> ranking = ranking(point, metric, admitted);
    List<Contestant> leaders =
        ranking.stream()
            .filter(standing -> equal(standing, ranking.getFirst()))
            .map(Standing::contestant)
            .toList();
    List<Contestant> others =
        ranking.stream().skip(leaders.size()).map(Standing::contestant).toList();
    List<Contestant> close =
        others.stream().filter(other -> isClose(point, metric, leaders.getFirst(), other)).toList();
    Optional<Estimate> lead =
        others.stream()
            .findFirst()
            .flatMap(second -> leadOver(point, metric, leaders.getFirst(), second));
    return new Contest(point, metric, ranking, leaders, close, lead);
  }

  private List<Standing> ranking(Point point, Metric metric, Predicate<Contestant> admitted) {
    List<Standing> standings = new ArrayList<>();
    for (Contestant contestant : grid.contestants()) {
      if (admitted.test(contestant)) {
        grid.estimate(point, contestant, metric.id())
            .ifPresent(estimate -> standings.add(new Standing(contestant, estimate)));
      }
    }
    standings.sort(Comparator.comparingDouble(standing -> standing.estimate().mean()));
    return standings;
  }

  private static boolean equal(Standing left, Standing right) {
    double difference = Math.abs(left.estimate().mean() - right.estimate().mean());
    return difference <= SAME * Math.abs(right.estimate().mean());
  }

  private Optional<Estimate> leadOver(
      Point point, Metric metric, Contestant leader, Contestant other) {
    return PairedDifference.of(
        grid.values(point, other, metric.id()), grid.values(point, leader, metric.id()));
  }

  private boolean isClose(Point point, Metric metric, Contestant leader, Contestant other) {
    OptionalDouble p = comparisonsAt(point).p(metric, leader, other);
    return p.isPresent() && p.getAsDouble() >= LEVEL;
  }

  private Comparisons comparisonsAt(Point point) {
    return comparisons.computeIfAbsent(
        point, each -> new Comparisons(grid, each, measuredMetrics()));
  }
}
