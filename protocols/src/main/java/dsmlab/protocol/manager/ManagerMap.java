package dsmlab.protocol.manager;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;

/** Which node manages a page. */
@FunctionalInterface
interface ManagerMap {

  Parameter SEGMENT_PAGES =
      Parameter.integer(
          "segmentPages",
          1,
          1,
          "Pages in a row that one node manages: page p belongs to node floor(p/s) mod N.");

  /** The manager of a page. */
  int managerOf(long page);

  /** One manager for all pages, on node 0. */
  static ManagerMap central() {
    return _ -> 0;
  }

  /** The fixed mapping H(p) of Li and Hudak 1986, section 4.1. */
  static ManagerMap fixed(int nodes, Settings settings) {
    long segmentPages = settings.longInteger(SEGMENT_PAGES.name());
    return page -> (int) (page / segmentPages % nodes);
  }
}
