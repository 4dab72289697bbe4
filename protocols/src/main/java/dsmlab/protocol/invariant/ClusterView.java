package dsmlab.protocol.invariant;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;

/** What a checker sees of the nodes that run a protocol. */
public interface ClusterView {

  /** The number of nodes. */
  int nodes();

  /** A node's rights to a page. */
  Access access(int node, long page);

  /** What a node believes about a page. */
  PageFacts facts(int node, long page);

  /** Whether nothing about a page is under way: no fault, no message, nobody waits. */
  boolean isQuiet(long page);
}
