package dsmlab.protocol.manager;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.RequestLock;
import dsmlab.protocol.RestingEntry;
import dsmlab.protocol.manager.MonitorMessage.Request;
import dsmlab.sim.NodeSet;

/** What the monitor central manager knows of a page: its table {@code Info}. */
final class MonitorInfo implements RestingEntry {

  final RequestLock<Request> lock = new RequestLock<>();
  final AwaitedAcks acks = new AwaitedAcks();
  int owner;
  NodeSet copySet = NodeSet.empty();

  /** The owner. */
  @Override
  public int rest() {
    return lock.isTaken() || !copySet.isEmpty() ? BUSY : owner;
  }

  @Override
  public void resume(int rest) {
    owner = rest;
  }

  @Override
  public String toString() {
    return "managing owner %d and copy set %s, %s%s"
        .formatted(owner, copySet, lock.isTaken() ? "locked" : "unlocked", acks);
  }
}
