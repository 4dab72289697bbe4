package dsmlab.machine;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.invariant.ClusterView;
import it.unimi.dsi.fastutil.longs.LongSortedSet;

/** What a monitor sees of a machine. */
public interface MachineView extends ClusterView {

  /** The protocol that runs. */
  ProtocolDescriptor<?> protocol();

  /** The present time. */
  long nowPicos();

  /** Messages on their way between nodes, those that wait for a processor included. */
  int messagesInFlight();

  /** Every page that any node has touched, in ascending order. */
  LongSortedSet touchedPages();

  /** The last events, one line each, for reports of what went wrong. */
  String recentEvents();
}
