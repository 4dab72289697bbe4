package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import it.unimi.dsi.fastutil.longs.LongSortedSet;

/** What a monitor sees of a machine. */
public interface MachineView {

  /** The protocol that runs. */
  ProtocolDescriptor<?> protocol();

  /** The number of nodes. */
  int nodes();

  /** The present time. */
  long nowPicos();

  /** A node's rights to a page. */
  Access access(int node, long page);

  /** What a node believes about a page. */
  PageFacts facts(int node, long page);

  /** Whether a node has an open fault on a page. */
  boolean faulting(int node, long page);

  /** Messages on their way between nodes, those that wait for a processor included. */
  int messagesInFlight();

  /** Every page that any node has touched, in ascending order. */
  LongSortedSet touchedPages();

  /** The last events, one line each, for reports of what went wrong. */
  String recentEvents();
}
