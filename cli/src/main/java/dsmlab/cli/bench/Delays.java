package dsmlab.cli.bench;

import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/** How far ahead the events of a simulation are scheduled, on a scale of one microsecond. */
public enum Delays {
  /** A lookahead of one and an exponential time of mean one. */
  EXPONENTIAL(random -> scaled(1 + Exponential.draw(random))),
  /** Nine short delays in ten, and one that is a thousand times longer. */
  MIXED(random -> scaled(1 + Exponential.draw(random) * (random.nextInt(10) == 0 ? 1_000 : 1))),
  /** Always the same. */
  CONSTANT(random -> scaled(1)),
  /** Anything up to two, without lookahead. */
  UNIFORM(random -> scaled(2 * random.nextDouble())),
  /** One, two or three: many events at the same time. */
  BURSTS(random -> scaled(1 + random.nextInt(3))),
  /** The fourth power of an exponential time: most are tiny, some are huge. */
  SKEWED(random -> scaled(Math.pow(Exponential.draw(random), 4)));

  private static final double UNIT_PICOS = 1_000_000;

  private final ToLongFunction<SplittableRandom> draw;

  Delays(ToLongFunction<SplittableRandom> draw) {
    this.draw = draw;
  }

  private static long scaled(double delay) {
    return (long) (UNIT_PICOS * delay);
  }

  /** Draws the next delay, in picoseconds. */
  public long drawPicos(SplittableRandom random) {
    return draw.applyAsLong(random);
  }
}
