package dsmlab.machine;

import java.util.List;
import java.util.Locale;

/** Who owns a page, with write access, before anybody has faulted on it. */
public enum InitialOwner {
  /** Node 0 owns every page: the program's first thread has initialised the data. */
  NODE0,
  /** Node (page mod N) does. */
  HOME,
  /** The node whose kernel has made the segment does; where nobody makes segments, node 0. */
  CREATOR;

  /** Those that make sense for any workload. */
  public static List<InitialOwner> ofAnyWorkload() {
    return List.of(NODE0, HOME);
  }

  /** The owner of a page that begins at an address. */
  int of(long page, long address, int nodes) {
    return switch (this) {
      case NODE0 -> 0;
      case HOME -> (int) (page % nodes);
      case CREATOR -> SegmentAddresses.creator(address, nodes);
    };
  }

  /** The word in scenarios and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
