package dsmlab.protocol;

import dsmlab.sim.settings.Settings;

/** How long a node keeps rights that it was granted before it gives them up to others. */
@FunctionalInterface
public interface Retention {

  /** Rights may be taken away at any time. */
  Retention NONE = (settings, access) -> 0;

  /** The time in picoseconds for which a node keeps some rights at least, from their grant on. */
  long leastPicos(Settings settings, Access access);
}
