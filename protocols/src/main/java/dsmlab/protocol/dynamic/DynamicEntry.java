package dsmlab.protocol.dynamic;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.RestingEntry;
import dsmlab.sim.NodeSet;

/** A page in the page table of a node of {@link DynamicManager}. */
final class DynamicEntry implements RestingEntry {

  /** What the node does about a page. */
  enum Phase {
    /** No fault is open. */
    IDLE,
    /** A read fault is open: the page has not come. */
    READING,
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

  /** At the owner all other nodes with a copy, elsewhere empty (E12). */
  NodeSet copySet = NodeSet.empty();

  /** At the owner, how often the page has changed hands since all nodes were told of its owner. */
  int transfers;

  boolean idle() {
    return phase == Phase.IDLE;
  }

  boolean quiet() {
    return idle() && postponed.isEmpty();
  }

  /** Its hint. */
  @Override
  public int rest() {
    return quiet() && copySet.isEmpty() && transfers == 0 ? probOwner : BUSY;
  }

  @Override
  public void resume(int hint) {
    probOwner = hint;
  }

  @Override
  public String toString() {
    return "%s with probOwner %d and copy set %s%s".formatted(phase, probOwner, copySet, acks);
  }
}
