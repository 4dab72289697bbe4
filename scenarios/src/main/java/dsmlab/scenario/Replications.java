package dsmlab.scenario;

/**
 * How often each point is run, with other draws each time.
 *
 * @param least how often at least
 * @param most how often at most; the same as {@code least} when the number is fixed
 * @param precision the half-width of the 95 % interval, as a share of the mean, at which a point
 *     has been run often enough
 * @param metric the metric whose interval counts
 */
public record Replications(int least, int most, double precision, String metric) {

  public Replications {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("%d to %d replications".formatted(least, most));
    }
  }

  /** Always the same number. */
  public static Replications fixed(int number) {
    return new Replications(number, number, 1, "");
  }

  /** Whether the number depends on what is measured. */
  public boolean vary() {
    return !metric.isEmpty();
  }

  /** Such as {@code 5} or {@code 5 to 50}. */
  @Override
  public String toString() {
    return least == most ? Integer.toString(least) : "%d to %d".formatted(least, most);
  }
}
