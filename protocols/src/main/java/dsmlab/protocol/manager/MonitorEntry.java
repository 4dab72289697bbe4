package dsmlab.protocol.manager;

/** A page in the page table of a node of {@link MonitorManager}. */
final class MonitorEntry {

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

  MonitorEntry(boolean owner) {
    this.owner = owner;
  }

  /** Whether it says the same as another when nothing is going on. */
  boolean restsLike(MonitorEntry other) {
    return phase == Phase.IDLE && owner == other.owner;
  }

  @Override
  public String toString() {
    return phase + (owner ? " as owner" : "");
  }
}
