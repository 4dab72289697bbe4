package dsmlab.vgroup;

import dsmlab.sim.NodeSet;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * Which machines have members of a group. Only unicasts need to know; that the sender knows it for
 * nothing is in their favour. A machine that crashes remains listed, as nobody tells of it.
 */
final class MemberHosts {

  private final Int2ObjectOpenHashMap<NodeSet> hosts = new Int2ObjectOpenHashMap<>();

  NodeSet of(int group) {
    return hosts.getOrDefault(group, NodeSet.empty());
  }

  void add(int group, int node) {
    hosts.put(group, of(group).with(node));
  }

  void remove(int group, int node) {
    hosts.put(group, of(group).without(node));
  }
}
