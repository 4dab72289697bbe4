package dsmlab.sim.metrics;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The distribution of durations, in an HdrHistogram (Tene): recorded in picoseconds with three
 * significant digits, read in nanoseconds. Mean and maximum are exact. An empty histogram reads
 * zero everywhere.
 */
public final class LatencyHistogram {

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final int PICOS_PER_NANO = 1000;
  private static final double TAIL_PERCENTILE = 99;

  private final Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
  private long sumNanos;
  private long sumRestPicos;
  private long maxPicos;

  /**
   * One step of the cumulative distribution.
   *
   * @param percentile the share of durations, in percent, that took at most {@code nanos}
   */
  public record Step(double percentile, double nanos) {}

  /** Records one duration. */
  public void record(long picos) {
    if (picos < 0) {
      throw new IllegalArgumentException("a duration cannot be " + picos + " ps");
    }
    histogram.recordValue(picos);
    sumNanos += picos / PICOS_PER_NANO;
    sumRestPicos += picos % PICOS_PER_NANO;
    maxPicos = Math.max(maxPicos, picos);
  }

  /** How many durations were recorded. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** The sum of all durations. */
  public double totalNanos() {
    return sumNanos + sumRestPicos / (double) PICOS_PER_NANO;
  }

  /** The mean duration. */
  public double meanNanos() {
    return count() == 0 ? 0 : totalNanos() / count();
  }

  /** The median. */
  public double p50Nanos() {
    return percentileNanos(50);
  }

  /** The duration that 90 % do not exceed. */
  public double p90Nanos() {
    return percentileNanos(90);
  }

  /** The duration that 99 % do not exceed. */
  public double p99Nanos() {
    return percentileNanos(99);
  }

  /** The longest duration. */
  public double maxNanos() {
    return nanos(maxPicos);
  }

  /** The duration that {@code percentile} % do not exceed. */
  public double percentileNanos(double percentile) {
    return count() == 0 ? 0 : nanos(histogram.getValueAtPercentile(percentile));
  }

  /**
   * The cumulative distribution: about one step per percent, then one for each tenth of what is
   * left, and the last at 100 %.
   */
  public List<Step> cumulative() {
    List<Step> steps = new ArrayList<>();
    double wanted = 0;
    for (HistogramIterationValue value : histogram.recordedValues()) {
      double percentile = value.getPercentile();
      if (percentile >= wanted) {
        steps.add(new Step(percentile, nanos(value.getValueIteratedTo())));
        wanted = percentileAfter(percentile);
      }
    }
    return steps;
  }

  private static double percentileAfter(double percentile) {
    return percentile < TAIL_PERCENTILE
        ? Math.floor(percentile) + 1
        : 100 - (100 - percentile) / 10;
  }

  /** Nanoseconds of a bucket's upper end, which may lie above all that was recorded. */
  private double nanos(long bucketPicos) {
    return Math.min(bucketPicos, maxPicos) / (double) PICOS_PER_NANO;
  }
}
