package dsmlab.cli.check;

import dsmlab.verification.explore.Exploration;
import java.io.PrintWriter;
import java.util.Locale;

/** A line for each exploration, printed as soon as it has ended. */
public final class ExplorationTable {

  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintWriter out;

  /** Prints the headings. */
  public ExplorationTable(PrintWriter out) {
    this.out = out;
    print("protocol", "states", "transitions", "depth", "names", "states/s", "verdict");
  }

  /**
   * Prints a line.
   *
   * @param elapsedNanos how long the exploration has taken
   */
  public void add(String protocol, Exploration exploration, long elapsedNanos) {
    double perSecond = exploration.states() / (elapsedNanos / NANOS_PER_SECOND);
    print(
        protocol,
        exploration.states(),
        exploration.transitions(),
        exploration.depth(),
        exploration.symmetries(),
        Math.round(perSecond),
        verdict(exploration.verdict()));
  }

  private void print(Object... cells) {
    out.printf(Locale.ROOT, "%-18s %12s %12s %6s %6s %10s  %s%n", cells);
    out.flush();
  }

  private static String verdict(Exploration.Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds in every state";
      case VIOLATED -> "BROKEN";
      case BUDGET_SPENT -> "unknown: there are more states";
    };
  }
}
