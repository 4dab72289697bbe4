package dsmlab.workload.generator;

import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * Every process has words of its own, which lie between those of the others on the same pages. The
 * pages are falsely shared, if words have at least four bytes.
 */
public final class FalseSharing {

  static final Generator GENERATOR =
      Generator.of(
          "false-sharing",
          "Every process reads and writes its own words of pages that all use.",
          "Torrellas, Lam and Hennessy, False sharing and spatial locality, IEEE ToC 1994",
          RandomReferences.parameters(8, "0.5"),
          FalseSharing::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private FalseSharing() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    int processes = settings.integer(Common.PROCESSES);
    Limits.requireAtMost(
        Common.PROCESSES, processes, pages.places(), "since a page must hold a word of each");
    int own = pages.places() / processes;
    return RandomReferences.scripts(
        settings,
        streams,
        (process, draws) ->
            pages.address(draws.below(pages.count()), draws.below(own) * processes + process));
  }
}
