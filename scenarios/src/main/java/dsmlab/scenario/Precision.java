package dsmlab.scenario;

import java.util.Collection;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Whether a point has been run often enough. */
final class Precision {

  private static final double CONFIDENCE = 0.95;

  private final Replications wanted;

  Precision(Replications wanted) {
    this.wanted = wanted;
  }

  /**
   * Whether no protocol of a point needs another run: the interval of each is narrow enough. A
   * point with a failed run gets no more, for they would fail as well.
   *
   * @param byProtocol the outcomes of each protocol
   */
  boolean isReached(Collection<? extends Collection<RunOutcome>> byProtocol) {
    boolean failed =
        byProtocol.stream()
            .flatMap(Collection::stream)
            .anyMatch(outcome -> outcome instanceof RunOutcome.Failed);
    return failed || byProtocol.stream().allMatch(this::isNarrow);
  }

  /** Where there is no interval, more runs would not make it narrower. */
  private boolean isNarrow(Collection<RunOutcome> outcomes) {
    SummaryStatistics statistics = new SummaryStatistics();
    outcomes.stream()
        .mapToDouble(this::value)
        .filter(Double::isFinite)
        .forEach(statistics::addValue);
    return statistics.getN() < 2
        || halfWidth(statistics) <= wanted.precision() * Math.abs(statistics.getMean());
  }

  private double value(RunOutcome outcome) {
    double absent = wanted.metric().startsWith("messages.") ? 0 : Double.NaN;
    return outcome instanceof RunOutcome.Finished(_, var result)
        ? result.metrics().getOrDefault(wanted.metric(), absent)
        : Double.NaN;
  }

  private static double halfWidth(SummaryStatistics statistics) {
    TDistribution student = new TDistribution(null, statistics.getN() - 1.0);
    double quantile = student.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    return quantile * statistics.getStandardDeviation() / Math.sqrt((double) statistics.getN());
  }
}
