package dsmlab.protocol.dipc;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.RequestLock;
import dsmlab.protocol.dipc.DipcMessage.Order;
import dsmlab.protocol.dipc.DipcMessage.Request;
import dsmlab.sim.NodeSet;

/** What the shm_man knows of a page or segment. */
final class ManagedSegment {

  final RequestLock<Request> lock = new RequestLock<>();
  final AwaitedAcks stopping = new AwaitedAcks();
  final Postponed<Refusal> refused = new Postponed<>();
  int holder;

  /** Nobody knows any more who holds it: no request is served. */
  boolean lost;

  NodeSet readers = NodeSet.empty();

  /** An order that a machine has refused for now. */
  record Refusal(int machine, Order order) {}

  ManagedSegment(int holder) {
    this.holder = holder;
  }

  @Override
  public String toString() {
    return "managing holder %d and readers %s, %s%s"
        .formatted(holder, readers, lock.isTaken() ? "serving" : "free", stopping);
  }
}
