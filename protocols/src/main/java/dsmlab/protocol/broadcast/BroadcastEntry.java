package dsmlab.protocol.broadcast;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.sim.NodeSet;

/** A page in the page table of a node of {@link BroadcastManager}. */
final class BroadcastEntry {

  /** What the node does about a page. */
  enum Phase {
    /** No fault is open. */
    IDLE,
    /** A read fault is open: the copy has not come. */
    READING,
    /** As READING, but a writer has already taken the copy away that is on its way. */
    READING_OVERTAKEN,
    /** A write fault is open: the page has not come. */
    WRITING,
    /** A write fault is open: the node owns the page and waits for acknowledgements. */
    INVALIDATING
  }

  final AwaitedAcks acks = new AwaitedAcks();
  final LatestRequests requests = new LatestRequests();
  Phase phase = Phase.IDLE;
  boolean owner;

  /** At the owner all other nodes with a copy, elsewhere empty. */
  NodeSet copySet = NodeSet.empty();

  /** At the owner, the last request of each node that any owner has served. */
  Serials served = Serials.NONE;

  /** The last own request. */
  int serial;

  BroadcastEntry(boolean owner) {
    this.owner = owner;
  }

  /** Whether the node owns the page and does nothing with it. */
  boolean mayServe() {
    return owner && phase == Phase.IDLE;
  }

  @Override
  public String toString() {
    return "%s%s remembering %s%s"
        .formatted(phase, owner ? " as owner with copy set " + copySet : "", requests, acks);
  }
}
