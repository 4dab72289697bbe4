package dsmlab.verification.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws of one random stream. */
final class Draws {

  private final RandomGenerator random;

  Draws(RandomGenerator random) {
    this.random = random;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Yes in so many of a hundred cases. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... some) {
    return some[random.nextInt(some.length)];
  }
}
