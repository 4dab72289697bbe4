package dsmlab.machine;

import dsmlab.sim.settings.Units;

/**
 * An end-to-end time that is known of a machine, to hold its {@link MachinePreset} against. A range
 * of times has a least and a most; otherwise they are the same.
 *
 * @param probe what was timed
 * @param least the least time, as a duration with a unit
 * @param most the greatest time, likewise
 * @param tolerance how far outside the simulated time may be, as a share
 * @param confidence how the time is known
 * @param remark how the preset relates to it: fitted, predicted, or out of reach
 */
public record PublishedTime(
    PresetProbe probe,
    String least,
    String most,
    double tolerance,
    Confidence confidence,
    String remark) {

  /** One time. */
  static PublishedTime of(
      PresetProbe probe, String time, double tolerance, Confidence confidence, String remark) {
    return new PublishedTime(probe, time, time, tolerance, confidence, remark);
  }

  /** How far a simulated time is outside the published one: a share, negative when too fast. */
  public double deviation(long simulatedPicos) {
    if (simulatedPicos < Units.picos(least)) {
      return share(simulatedPicos, Units.picos(least));
    }
    return Math.max(0, share(simulatedPicos, Units.picos(most)));
  }

  private static double share(long simulatedPicos, long publishedPicos) {
    return simulatedPicos / (double) publishedPicos - 1;
  }

  /** The time or the range, as published. */
  public String text() {
    return least.equals(most) ? least : least + " to " + most;
  }
}
