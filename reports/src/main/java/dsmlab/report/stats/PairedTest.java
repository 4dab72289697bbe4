package dsmlab.report.stats;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Student's two-sided paired test of whether a mean difference is zero. */
final class PairedTest {

  /** Differences that vary by less than this share of their mean are the same but for rounding. */
  private static final double SAME = 1e-9;

  private PairedTest() {}

  /**
   * The chance of differences at least so far from zero if there were none. Empty where there is
   * nothing to test: for a single pair, and for differences that do not vary, which are exact.
   */
  static OptionalDouble p(List<Double> differences) {
    SummaryStatistics statistics = new SummaryStatistics();
    differences.forEach(statistics::addValue);
    double deviation = statistics.getStandardDeviation();
    double mean = Math.abs(statistics.getMean());
    if (statistics.getN() < 2 || deviation <= SAME * mean) {
      return OptionalDouble.empty();
    }
    double t = mean / (deviation / Math.sqrt((double) statistics.getN()));
    TDistribution student = new TDistribution(null, statistics.getN() - 1.0);
    return OptionalDouble.of(2 * student.cumulativeProbability(-t));
  }
}
