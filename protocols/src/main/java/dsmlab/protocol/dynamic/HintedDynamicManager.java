package dsmlab.protocol.dynamic;

import dsmlab.protocol.Host;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Parameter;

/**
 * The dynamic distributed manager with fewer broadcasts: now and then an invalidation goes to all
 * nodes instead of those with a copy, and so tells all of them who owns the page. After that, K
 * faults of different nodes take at most 2K - 1 messages to find the owner. Kai Li and Paul Hudak,
 * PODC 1986, section 4.4 and Theorem 4.5.
 *
 * <p>The owner counts how often the page has changed hands since the last broadcast, and the count
 * travels with the ownership. The paper describes it for writes; as read faults move the ownership
 * too, it counts and carries them as well. A write broadcasts when the count or the size of the
 * copy set is above the limit. Every node acknowledges, also one that had no copy. The paper leaves
 * the limit open; the default of 8 is ours.
 *
 * <p>A broadcast also reaches nodes whose own request is on its way. Take the hints of idle nodes
 * and, for a node with a request, the place where that request is: these are the edges of a tree
 * with the owner as its root, and forwarding keeps it one. The sender of a broadcast stays the root
 * until everybody has acknowledged, so each edge that a broadcast changes leads to the root, and it
 * changes none of a node with a request. Nothing gets lost, and no request comes back.
 */
final class HintedDynamicManager extends DynamicManager {

  static final Parameter BROADCAST_EVERY =
      Parameter.integer(
          "broadcastEvery",
          8,
          0,
          "A write tells all nodes of the owner when the page has changed hands more often than"
              + " this since the last time, or has more copies than this. With 0 every write does.");

  private final int limit;
  private final NodeSet everybodyElse;

  HintedDynamicManager(Host<DynamicMessage> host, boolean upgradesByGrant, int broadcastEvery) {
    super(host, upgradesByGrant);
    this.limit = broadcastEvery;
    this.everybodyElse = NodeSet.all(host.nodes()).without(host.self());
  }

  @Override
  NodeSet chooseInvalidated(DynamicEntry entry) {
    if (entry.transfers <= limit && entry.copySet.size() <= limit) {
      return entry.copySet;
    }
    entry.transfers = 0;
    return everybodyElse;
  }
}
