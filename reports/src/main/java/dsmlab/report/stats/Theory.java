package dsmlab.report.stats;

/**
 * What is said of a metric without measuring it.
 *
 * @param metric the metric that holds it
 * @param words what it is, for legends
 */
public record Theory(String metric, String words) {

  private static final String MODEL = ".model";
  private static final String BOUND = ".bound";

  /** What stands beside a metric in these results: the bound of a theorem, or a closed form. */
  public static Theory of(ResultGrid grid, String metric) {
    return grid.metrics().contains(metric + BOUND)
        ? new Theory(metric + BOUND, "bound of the theorem")
        : new Theory(metric + MODEL, "by the model");
  }

  /** Whether a metric is what theory says rather than measured. */
  public static boolean isTheory(String metric) {
    return metric.endsWith(MODEL) || metric.endsWith(BOUND);
  }

  /** The metric that theory is about. */
  public static String measured(String theory) {
    return theory.substring(0, theory.lastIndexOf('.'));
  }
}
