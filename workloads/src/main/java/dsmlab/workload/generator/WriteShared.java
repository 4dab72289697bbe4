package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * All processes write the same few words of each page without reading them first, as they do with
 * flags and counters of statistics. The pages are write-shared.
 */
public final class WriteShared {

  private static final String WORDS = "words";

  static final Generator GENERATOR =
      Generator.of(
          "write-shared",
          "All processes write the same few words of shared pages.",
          "synchronisation and mostly-write objects of Weber and Gupta, ASPLOS 1989",
          RandomReferences.parameters(
              8, "0.8", Parameter.integer(WORDS, 4, 1, "How many words of a page are in use.")),
          WriteShared::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private WriteShared() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    int words = settings.integer(WORDS);
    Limits.requireAtMost(WORDS, words, pages.places(), "since a page must hold them");
    return RandomReferences.scripts(
        settings,
        streams,
        (_, draws) -> pages.address(draws.below(pages.count()), draws.below(words)));
  }
}
