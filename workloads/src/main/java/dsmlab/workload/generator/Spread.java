package dsmlab.workload.generator;

/**
 * Events at some rate per step: one in each stretch of steps that should have one, at a random
 * place in it. Their number never differs by more than one from what the rate promises.
 */
final class Spread {

  private final double rate;
  private final Draws draws;
  private long steps;
  private long events;
  private double next;

  /** At most one event per step. */
  Spread(double rate, Draws draws) {
    this.rate = rate;
    this.draws = draws;
    this.next = draws.unit();
  }

  /** Makes a step, and says whether the event happens in it. */
  boolean step() {
    steps++;
    boolean happens = steps * rate > next;
    if (happens) {
      events++;
      next = events + draws.unit();
    }
    return happens;
  }
}
