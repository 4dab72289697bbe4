package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * All processes read all pages, and some of them seldom write. With one writer, its pages are those
 * of a producer and its consumers; with several they are write-shared; pages that nobody happens to
 * write are read-shared.
 */
public final class ReadMostly {

  private static final String WRITERS = "writers";

  static final Generator GENERATOR =
      Generator.of(
          "read-mostly",
          "All processes read shared pages, few of them seldom write.",
          "read-mostly objects of Bennett, Carter and Zwaenepoel, Munin, PPoPP 1990",
          RandomReferences.parameters(
              64,
              "0.05",
              Parameter.integer(
                  WRITERS,
                  1,
                  1,
                  "How many processes write, with the fraction above; others read.")),
          ReadMostly::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private ReadMostly() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    return RandomReferences.scripts(
        settings,
        streams,
        (_, draws) -> pages.address(draws.below(pages.count()), draws.below(pages.places())),
        settings.integer(WRITERS));
  }
}
