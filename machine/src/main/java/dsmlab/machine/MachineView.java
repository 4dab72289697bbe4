package dsmlab.machine;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.invariant.ClusterView;
import dsmlab.protocol.invariant.Invariant;
import dsmlab.sim.settings.Settings;
import it.unimi.dsi.fastutil.longs.LongSortedSet;

/** What a monitor sees of a machine. */
public interface MachineView extends ClusterView {

  /** The settings of the protocol that runs. */
  Settings protocolSettings();

  /** The protocol that runs. */
  ProtocolDescriptor<?> protocol();

  /** The present time. */
  long nowPicos();

  /** The page of an address. */
  long pageOf(long address);

  /** Messages on their way between nodes, those that wait for a processor included. */
  int messagesInFlight();

  /** How many messages about a page are on their way. */
  int messagesAbout(long page);

  /** Whether a node waits for nothing about a page and keeps no request back. */
  boolean isQuiet(int node, long page);

  /**
   * Whether a crash has taken away what a node held or knew of a page, or a message about it was
   * lost: its invariants need not hold any more.
   */
  default boolean isTorn(long page) {
    return false;
  }

  /** Who waits for a page, since when, and what keeps its owner; empty when nobody does. */
  String waitingFor(long page);

  /** Every page that any node has touched, in ascending order. */
  LongSortedSet touchedPages();

  /**
   * What a monitor throws when an invariant does not hold.
   *
   * @param sentence what is wrong
   * @param node at which the event was
   */
  PromiseViolation violation(Invariant invariant, String sentence, int node, long page);

  /** The last events, one line each, for reports of what went wrong. */
  String recentEvents();
}
