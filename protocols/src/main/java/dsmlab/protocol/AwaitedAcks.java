package dsmlab.protocol;

import dsmlab.sim.NodeSet;

/** The acknowledgements that a node still waits for, one from each of some nodes. */
public final class AwaitedAcks {

  private NodeSet missing = NodeSet.empty();

  /** Waits for one acknowledgement from each of some nodes. */
  public void expect(NodeSet nodes) {
    if (!missing.isEmpty()) {
      throw new ProtocolError("acknowledgements of %s are still missing".formatted(missing));
    }
    missing = nodes;
  }

  /**
   * Strikes off a node that has answered.
   *
   * @return whether it was the last
   */
  public boolean arrived(int node) {
    if (!missing.contains(node)) {
      throw new ProtocolError("node %d acknowledges but %s should".formatted(node, missing));
    }
    missing = missing.without(node);
    return missing.isEmpty();
  }

  /** The nodes that have not answered. */
  public NodeSet missing() {
    return missing;
  }

  /** Waits for nobody any more. */
  public void forget() {
    missing = NodeSet.empty();
  }

  /** Nothing, or the nodes that have not answered. */
  @Override
  public String toString() {
    return missing.isEmpty() ? "" : ", without the acknowledgements of " + missing;
  }
}
