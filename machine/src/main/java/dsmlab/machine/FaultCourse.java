package dsmlab.machine;

import java.util.List;

/**
 * The faults of a whole run over its time, its warm-up included, in steps of equal length. A fault
 * belongs to the step in which it began.
 *
 * @param measuredFromNanos when the measurement began; 0 without a warm-up
 * @param stepNanos the length of a step
 * @param steps from the beginning of the run to its end, at most {@link #STEPS_MAX}
 */
public record FaultCourse(double measuredFromNanos, double stepNanos, List<Step> steps) {

  /** More steps than this are never kept: their length is doubled instead. */
  public static final int STEPS_MAX = 120;

  /** Of a run about which nothing is known. */
  public static final FaultCourse NONE = new FaultCourse(0, 0, List.of());

  public FaultCourse {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param faults how many began in it
   * @param latencyNanos how long those took on average; 0 when there were none
   */
  public record Step(long faults, double latencyNanos) {}

  /** When a step begins. */
  public double beginNanos(int step) {
    return step * stepNanos;
  }

  /** When the last step ends. */
  public double endNanos() {
    return beginNanos(steps.size());
  }

  /** Whether all of a step is measured. */
  public boolean isMeasured(int step) {
    return beginNanos(step) >= measuredFromNanos;
  }
}
