package dsmlab.report.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The step-down correction of S. Holm (1979), "A simple sequentially rejective multiple test
 * procedure", Scandinavian Journal of Statistics 6, 65-70.
 */
final class Holm {

  private Holm() {}

  /**
   * Corrects the p-values of a family of tests, whatever they have to do with each other: the
   * chance that any true hypothesis is rejected at a level is then at most that level.
   *
   * @return the corrected values in the order of the given ones
   */
  static double[] corrected(List<Double> values) {
    int[] ascending =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[values.size()];
    double highest = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      int test = ascending[rank];
      highest = Math.max(highest, (ascending.length - rank) * values.get(test));
      corrected[test] = Math.min(1, highest);
    }
    return corrected;
  }
}
