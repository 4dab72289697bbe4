package dsmlab.protocol.manager;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.RestingEntry;
import dsmlab.protocol.manager.ImprovedMessage.Forward;
import dsmlab.sim.NodeSet;

/** A page in the page table of a node of {@link ImprovedManager}. */
final class ImprovedEntry implements RestingEntry {

  /** What the node does about a page. */
  enum Phase {
    /** No fault is open. */
    IDLE,
    /** A read fault is open: the copy has not come. */
    READING,
    /** As READING, but a later writer has already taken the copy away that is on its way. */
    READING_OVERTAKEN,
    /** A write fault is open: neither the page nor, at the owner, the own request has come. */
    WRITING,
    /** A write fault is open: the node owns the page and waits for acknowledgements. */
    INVALIDATING
  }

  final AwaitedAcks acks = new AwaitedAcks();
  final Postponed<Forward> postponed = new Postponed<>();
  Phase phase = Phase.IDLE;
  boolean owner;
  NodeSet copySet = NodeSet.empty();

  /**
   * Whether forwards must wait. They wait for an owner that is invalidating and for a node that is
   * to be the next owner; not for an owner whose own request is still on its way (E3).
   */
  boolean postponesForwards() {
    return phase == Phase.INVALIDATING || (phase == Phase.WRITING && !owner);
  }

  boolean quiet() {
    return phase == Phase.IDLE && postponed.isEmpty();
  }

  /** Whether it owns the page. */
  @Override
  public int rest() {
    return Ownership.rest(quiet() && copySet.isEmpty(), owner);
  }

  @Override
  public void resume(int rest) {
    owner = Ownership.isOwner(rest);
  }

  @Override
  public String toString() {
    return phase + (owner ? " as owner with copy set " + copySet : "") + acks;
  }
}
