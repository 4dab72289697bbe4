package dsmlab.protocol.dynamic;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.RestingEntry;
import dsmlab.sim.NodeSet;

/** A page in the page table of a node of {@link DistributedCopySetManager}. */
final class CopySetEntry implements RestingEntry {

  /** What the node does about a fault of its own. */
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
  final Postponed<Request> postponed = new Postponed<>();
  Phase phase = Phase.IDLE;

  /** Where the owner probably is; the node itself exactly when it owns the page. */
  int probOwner;

  /** The nodes that have a copy of this node's copy. */
  NodeSet copySet = NodeSet.empty();

  /** The node that waits until the copies of this node's copy are gone, or nobody. */
  int invalidator = PageFacts.NOBODY;

  boolean idle() {
    return phase == Phase.IDLE;
  }

  boolean quiet() {
    return idle() && postponed.isEmpty() && !passesInvalidationOn();
  }

  /** Its hint. */
  @Override
  public int rest() {
    return quiet() && copySet.isEmpty() ? probOwner : BUSY;
  }

  @Override
  public void resume(int hint) {
    probOwner = hint;
  }

  boolean passesInvalidationOn() {
    return invalidator != PageFacts.NOBODY;
  }

  @Override
  public String toString() {
    return "%s with probOwner %d and copy set %s%s".formatted(phase, probOwner, copySet, acks);
  }
}
