package dsmlab.report.stats;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/** Quantiles of Student's t. The usual ones are computed once: a sweep asks for them very often. */
final class Student {

  private static final int TABLE_SIZE = 64;

  private static final double[] TABLE =
      IntStream.range(0, TABLE_SIZE).mapToDouble(index -> computed(index + 1)).toArray();

  private Student() {}

  /** Half of the width of the interval in standard errors. */
  static double quantile(int degreesOfFreedom) {
    return degreesOfFreedom <= TABLE_SIZE
        ? TABLE[degreesOfFreedom - 1]
        : computed(degreesOfFreedom);
  }

  private static double computed(int degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom)
        .inverseCumulativeProbability((1 + Estimate.CONFIDENCE) / 2);
  }
}
