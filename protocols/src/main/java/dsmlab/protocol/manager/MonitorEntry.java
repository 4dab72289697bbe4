package dsmlab.protocol.manager;

import dsmlab.protocol.RestingEntry;

/** A page in the page table of a node of {@link MonitorManager}. */
final class MonitorEntry implements RestingEntry {

  /** What the node does about a page. */
  enum Phase {
    /** No fault is open. */
    IDLE,
    /** A read fault is open. */
    READING,
    /** A write fault is open. */
    WRITING
  }

  Phase phase = Phase.IDLE;
  boolean owner;

  /** Whether it owns the page. */
  @Override
  public int rest() {
    return Ownership.rest(phase == Phase.IDLE, owner);
  }

  @Override
  public void resume(int rest) {
    owner = Ownership.isOwner(rest);
  }

  @Override
  public String toString() {
    return phase + (owner ? " as owner" : "");
  }
}
