package dsmlab.workload.generator;

import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * Every process refers to pages at random, each page and each place in it as likely as any other.
 * Its pages are write-shared.
 */
public final class Uniform {

  static final Generator GENERATOR =
      Generator.of(
          "uniform",
          "Every process refers to shared pages at random, all of them alike.",
          "the usual null model of memory traffic: no locality, no synchronisation",
          RandomReferences.parameters(64, "0.3"),
          Uniform::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private Uniform() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    return RandomReferences.scripts(
        settings,
        streams,
        (_, draws) -> pages.address(draws.below(pages.count()), draws.below(pages.places())));
  }
}
