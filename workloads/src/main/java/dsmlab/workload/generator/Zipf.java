package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Pages are as popular as Zipf's law has it: the i-th of them, from 1, is referred to with a
 * probability proportional to i to the power of minus the skew. Popular pages are write-shared.
 */
public final class Zipf {

  private static final String SKEW = "skew";
  private static final int PAGES_MAX = 1 << 20;

  static final Generator GENERATOR =
      Generator.of(
          "zipf",
          "Every process refers to shared pages at random, some of them much more often.",
          "Zipf 1949; with skew near 1, the popularity of web pages (Breslau et al., INFOCOM 1999)",
          RandomReferences.parameters(
              64,
              "0.3",
              Parameter.number(
                  SKEW, "1", 0, 10, "How uneven pages are: 0 makes all of them alike.")),
          Zipf::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private Zipf() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    Limits.requireAtMost(Common.PAGES, pages.count(), PAGES_MAX, "to keep their shares in memory");
    double[] shares = cumulativeShares(pages.count(), settings.number(SKEW));
    return RandomReferences.scripts(
        settings,
        streams,
        (_, draws) -> pages.address(page(shares, draws.unit()), draws.below(pages.places())));
  }

  private static double[] cumulativeShares(int pages, double skew) {
    double[] sums = new double[pages];
    double sum = 0;
    for (int i = 0; i < pages; i++) {
      sum += StrictMath.pow(i + 1.0, -skew);
      sums[i] = sum;
    }
    for (int i = 0; i < pages; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /** The first page whose share, together with those before it, exceeds a number below 1. */
  private static int page(double[] shares, double number) {
    int found = Arrays.binarySearch(shares, number);
    int page = found >= 0 ? found + 1 : -found - 1;
    return Math.min(page, shares.length - 1);
  }
}
