package dsmlab.scenario.model;

/**
 * How long a program takes that is saved at intervals and crashes at random, and the interval at
 * which that is least. J. W. Young, A First Order Approximation to the Optimum Checkpoint Interval,
 * CACM 17(9), 1974; J. T. Daly, A Higher Order Estimate of the Optimum Checkpoint Interval for
 * Restart Dumps, FGCS 22(3), 2006. Times are in any unit, the same for all.
 *
 * @param checkpoint what a checkpoint costs, C
 * @param betweenCrashes the mean time between crashes of the whole machine, M
 * @param restart from a crash until work goes on, R
 */
public record YoungDaly(double checkpoint, double betweenCrashes, double restart) {

  /** Young's best interval, the square root of 2CM. */
  public double youngInterval() {
    return Math.sqrt(2 * checkpoint * betweenCrashes);
  }

  /** Daly's best interval; M where a checkpoint costs more than two times that. */
  public double dalyInterval() {
    double ratio = checkpoint / (2 * betweenCrashes);
    if (ratio >= 1) {
      return betweenCrashes;
    }
    return youngInterval() * (1 + Math.sqrt(ratio) / 3 + ratio / 9) - checkpoint;
  }

  /** The expected time of a program that takes a time by itself, by Daly's complete formula. */
  public double executionTime(double solve, double interval) {
    double retried = Math.expm1((interval + checkpoint) / betweenCrashes);
    return betweenCrashes * Math.exp(restart / betweenCrashes) * retried * solve / interval;
  }
}
