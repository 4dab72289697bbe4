package dsmlab.sim.settings;

import org.jspecify.annotations.Nullable;

/** A setting that cannot be used: what is wrong, what was expected, and the nearest valid word. */
public final class SettingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String expected;
  private final @Nullable String nearest;

  /**
   * Describes the problem in words a user understands.
   *
   * @param nearest the valid word that comes closest, or null when none is close
   */
  public SettingException(String problem, String expected, @Nullable String nearest) {
    super(problem + "; expected " + expected + (nearest == null ? "" : "; nearest is " + nearest));
    this.problem = problem;
    this.expected = expected;
    this.nearest = nearest;
  }

  /** What is wrong. */
  public String problem() {
    return problem;
  }

  /** What would have been right. */
  public String expected() {
    return expected;
  }

  /** The nearest valid word, or null. */
  public @Nullable String nearest() {
    return nearest;
  }
}
