package dsmlab.protocol.mirage;

import dsmlab.protocol.Access;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * What a user of Mirage tunes, and what we do not know of it.
 *
 * @param windowPicos how long the clock site keeps a page at least; zero for no window
 * @param batchHasWindow whether a new window begins when a writer becomes a reader
 * @param keepsEarlyOrders whether an order within the window waits at the clock site instead of
 *     being answered with the time that remains
 */
record MirageSettings(long windowPicos, boolean batchHasWindow, boolean keepsEarlyOrders) {

  private static final Parameter WINDOW =
      Parameter.duration(
          "quantum",
          "0",
          "The window, delta in the paper: how long a clock site keeps the page at least, by the "
              + "clock on the wall.");

  private static final Parameter BATCH_HAS_WINDOW =
      Parameter.flag(
          "batchHasWindow",
          true,
          "Whether a new window begins at a clock site that turns from writer to reader, so that "
              + "the batch of readers may read for a while; the paper's rule is not known to us.");

  private static final Parameter EARLY =
      Parameter.choice(
          "early",
          List.of("retry", "queue"),
          "What becomes of an order that comes within the window: the clock site answers how long "
              + "it will last, and the library site asks again then; or it waits at the clock site.");

  static final List<Parameter> PARAMETERS = List.of(WINDOW, BATCH_HAS_WINDOW, EARLY);

  static MirageSettings of(Settings settings) {
    return new MirageSettings(
        settings.picos(WINDOW.name()),
        settings.flag(BATCH_HAS_WINDOW.name()),
        settings.text(EARLY.name()).equals("queue"));
  }

  /** How long a site keeps some access at least: a reader that is no clock site may lose it. */
  long leastPicos(Access access) {
    return access == Access.WRITE ? windowPicos : 0;
  }
}
