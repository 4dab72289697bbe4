package dsmlab.machine;

import java.util.Locale;

/** Who owns a page, with write access, before anybody has faulted on it. */
public enum InitialOwner {
  /** Node 0 owns every page: the program's first thread has initialised the data. */
  NODE0,
  /** Node (page mod N) does. */
  HOME;

  /** The owner of a page. */
  public int of(long page, int nodes) {
    return this == NODE0 ? 0 : (int) (page % nodes);
  }

  /** The word in scenarios and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
