package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import java.util.HashMap;
import java.util.Map;

/** Which nodes have written to which words. */
final class Writers {

  private final Map<Long, NodeSet> byAddress = new HashMap<>();

  /** A reference of a node has been performed. */
  void note(int node, Reference reference) {
    if (reference.access() == Access.WRITE) {
      byAddress.merge(reference.address(), NodeSet.of(node), NodeSet::union);
    }
  }

  /** How many nodes have written to a word. */
  int of(long address) {
    return byAddress.getOrDefault(address, NodeSet.empty()).size();
  }
}
