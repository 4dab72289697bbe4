package dsmlab.protocol.manager;

import dsmlab.protocol.RestingEntry;

/** What a page rests with on a node whose entry then only says whether it is the owner. */
final class Ownership {

  private static final int NOT_OWNER = 0;
  private static final int OWNER = 1;

  private Ownership() {}

  /** That of an entry, or {@link RestingEntry#BUSY} while something is going on. */
  static int rest(boolean quiet, boolean owner) {
    return quiet ? of(owner) : RestingEntry.BUSY;
  }

  static int of(boolean owner) {
    return owner ? OWNER : NOT_OWNER;
  }

  static boolean isOwner(int rest) {
    return rest == OWNER;
  }
}
