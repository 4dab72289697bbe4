package dsmlab.report.stats;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The mean of a metric over the replications of a point.
 *
 * @param n how many replications
 * @param mean their mean
 * @param halfWidth95 half of the width of its 95 % interval by Student's t; none for a single run
 */
public record Estimate(int n, double mean, OptionalDouble halfWidth95) {

  /** The share of intervals that contain the true mean. */
  public static final double CONFIDENCE = 0.95;

  /** Estimates the mean of what was measured; empty when nothing finite was. */
  public static Optional<Estimate> of(Collection<Double> values) {
    SummaryStatistics statistics = new SummaryStatistics();
    values.stream().filter(Double::isFinite).forEach(statistics::addValue);
    int n = (int) statistics.getN();
    return n == 0
        ? Optional.empty()
        : Optional.of(new Estimate(n, statistics.getMean(), halfWidth(n, statistics)));
  }

  private static OptionalDouble halfWidth(int n, SummaryStatistics deviations) {
    if (n == 1) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Student.quantile(n - 1) * deviations.getStandardDeviation() / Math.sqrt(n));
  }

  /** The lower end of the interval; the mean itself when there is none. */
  public double low() {
    return mean - halfWidth95.orElse(0);
  }

  /** The upper end of the interval; the mean itself when there is none. */
  public double high() {
    return mean + halfWidth95.orElse(0);
  }
}
