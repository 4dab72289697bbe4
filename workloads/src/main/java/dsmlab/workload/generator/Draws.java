package dsmlab.workload.generator;

import java.util.random.RandomGenerator;

/**
 * Draws of one named stream. Each takes exactly one number of the generator, by formulas of our
 * own: those of the library may change between releases.
 */
final class Draws {

  private static final double UNIT = 0x1.0p-53;

  private final RandomGenerator generator;

  Draws(RandomGenerator generator) {
    this.generator = generator;
  }

  /** A whole number from 0 up to, but not including, a bound; uneven by at most 2^-32 of it. */
  int below(int bound) {
    return (int) (((generator.nextLong() >>> Integer.SIZE) * bound) >>> Integer.SIZE);
  }

  /** Whether an event of some probability happens. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A number from 0 up to, but not including, 1. */
  double unit() {
    return (generator.nextLong() >>> 11) * UNIT;
  }
}
