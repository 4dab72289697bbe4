package dsmlab.protocol.dipc;

import dsmlab.protocol.Access;
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

  /** The contents were on their way when somebody did not answer: no request is served. */
  boolean lost;

  /** Whether the contents, or the right to write, are on their way to a writer. */
  boolean moving;

  /** Those that may have a copy, besides the holder. */
  NodeSet readers = NodeSet.empty();

  /** Those of them that have one for certain. */
  NodeSet confirmed = NodeSet.empty();

  /** Those that have not answered in time, or were not answered: nothing is sent to them again. */
  NodeSet failed = NodeSet.empty();

  /** Those that were to send the contents and did not answer. */
  NodeSet silent = NodeSet.empty();

  /** Who is asked for the contents that a reader gets. */
  int source() {
    NodeSet others = without(confirmed, silent);
    return silent.contains(holder) && !others.isEmpty() ? others.first() : holder;
  }

  /** A machine has no copy. */
  void noteStopped(int machine) {
    silent = silent.without(machine);
    readers = readers.without(machine);
    confirmed = confirmed.without(machine);
  }

  /** The request that is served now has failed, and with it all who have not answered. */
  void fail(Request request) {
    if (request.access() == Access.READ) {
      silent = silent.with(source());
    }
    NodeSet unanswered = stopping.missing().with(request.requester());
    failed = failed.union(unanswered);
    confirmed = without(confirmed, unanswered);
    stopping.forget();
    refused.clear();
  }

  private static NodeSet without(NodeSet some, NodeSet others) {
    NodeSet rest = some;
    for (int node = 0; node <= last(others); node++) {
      rest = others.contains(node) ? rest.without(node) : rest;
    }
    return rest;
  }

  private static int last(NodeSet nodes) {
    return nodes.isEmpty() ? -1 : nodes.last();
  }

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
