package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * A fraction of all references goes to a few hot pages, the rest to the others, all of them alike.
 * All pages are write-shared.
 */
public final class HotSpot {

  private static final String HOT_FRACTION = "hotFraction";
  private static final String HOT_PAGES = "hotPages";

  static final Generator GENERATOR =
      Generator.of(
          "hot-spot",
          "Every process refers to one hot page much more often than to others.",
          "Pfister and Norton, Hot spot contention and combining, IEEE ToC 1985",
          RandomReferences.parameters(
              64,
              "0.3",
              Parameter.number(
                  HOT_FRACTION, "0.5", 0, 1, "The probability of a reference to a hot page."),
              Parameter.integer(HOT_PAGES, 1, 1, "How many of the pages are hot.")),
          HotSpot::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private HotSpot() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Pages pages = Pages.of(settings);
    int hot = settings.integer(HOT_PAGES);
    double fraction = settings.number(HOT_FRACTION);
    Limits.requireAtMost(HOT_PAGES, hot, pages.count() - 1, "since one page must be cold");
    return RandomReferences.scripts(
        settings,
        streams,
        (_, draws) -> {
          boolean isHot = draws.chance(fraction);
          int page = isHot ? draws.below(hot) : hot + draws.below(pages.count() - hot);
          return pages.address(page, draws.below(pages.places()));
        });
  }
}
