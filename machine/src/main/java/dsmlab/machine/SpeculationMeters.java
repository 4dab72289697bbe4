package dsmlab.machine;

/** How often processes run past their read faults, and what that brings. */
final class SpeculationMeters {

  private long attempts;
  private long successes;
  private long wonPicos;
  private long lostPicos;

  void begun() {
    attempts++;
  }

  /** A guess was right: so much work was done while the process waited. */
  void succeeded(long workPicos) {
    successes++;
    wonPicos += workPicos;
  }

  /** A guess was wrong: so much work was done in vain. */
  void failed(long workPicos) {
    lostPicos += workPicos;
  }

  void restart() {
    attempts = 0;
    successes = 0;
    wonPicos = 0;
    lostPicos = 0;
  }

  void put(MetricValues values) {
    if (attempts > 0) {
      values.count("speculation.attempts", attempts);
      values.put("speculation.successRate", (double) successes / attempts);
      values.nanos("speculation.timeWon", wonPicos);
      values.nanos("speculation.timeLost", lostPicos);
    }
  }
}
