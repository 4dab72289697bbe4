package dsmlab.cli.bench;

import java.util.SplittableRandom;

/**
 * Exponential times of mean one from a table, right to a thousandth: a logarithm, or the library's
 * draw where it is not inlined, would take as long as the event list that is measured.
 */
final class Exponential {

  private static final int CELL_BITS = 9;
  private static final int CELLS = 1 << CELL_BITS;
  private static final int FRACTION_BITS = Long.SIZE - CELL_BITS;
  private static final double FRACTION_UNIT = 1.0 / (1L << FRACTION_BITS);

  /** The times at which each further part of all draws, one in {@link #CELLS}, is below. */
  private static final double[] QUANTILES = quantiles();

  private Exponential() {}

  private static double[] quantiles() {
    double[] quantiles = new double[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      quantiles[cell] = -Math.log1p(-(double) cell / CELLS);
    }
    return quantiles;
  }

  static double draw(SplittableRandom random) {
    long bits = random.nextLong();
    int cell = (int) (bits >>> FRACTION_BITS);
    if (cell == CELLS - 1) {
      // What is left of an exponential time is as long as a whole one.
      return QUANTILES[cell] + draw(random);
    }
    double fraction = (bits & ((1L << FRACTION_BITS) - 1)) * FRACTION_UNIT;
    return QUANTILES[cell] + fraction * (QUANTILES[cell + 1] - QUANTILES[cell]);
  }
}
