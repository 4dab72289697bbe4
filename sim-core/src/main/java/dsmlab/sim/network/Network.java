package dsmlab.sim.network;

import dsmlab.sim.NodeSet;
import java.util.Map;

/**
 * A network between nodes in virtual time. Packets between two nodes arrive in the order in which
 * they were sent. An implementation delivers by calling its {@link PacketSink} in an event of the
 * destination node.
 */
public interface Network {

  /**
   * Sends a packet now.
   *
   * @param bytes the size on the wire without the network's own framing
   */
  void transmit(int source, int destination, int bytes, Object payload);

  /** Whether one transmission can reach many nodes. */
  boolean multicasts();

  /**
   * Sends one packet to many nodes now, where the hardware can.
   *
   * @throws UnsupportedOperationException when {@link #multicasts} is false
   */
  void multicast(int source, NodeSet destinations, int bytes, Object payload);

  /**
   * The least time between any event of the simulation and a delivery that it causes and that is
   * not queued yet, in picoseconds. Zero is always right; a larger bound lets processes run ahead.
   * A delivery counts as queued as soon as the destination has an event at or before its time, so
   * nothing reaches a node before the earlier of its own next event and this long after the next
   * event of all.
   */
  long lookaheadPicos();

  /** Time that the sender's CPU is busy with a packet. */
  long sendOverheadPicos(int bytes);

  /** Time that the receiver's CPU is busy with a packet. */
  long receiveOverheadPicos(int bytes);

  /**
   * The share of time, 0 to 1, in which the network's busiest shared part carried something; zero
   * for networks without a shared part.
   */
  double utilisation(long elapsedPicos);

  /** What the network counts beyond packets, such as collisions, by name in a fixed order. */
  default Map<String, Long> counters() {
    return Map.of();
  }

  /** A node has stopped and lost what it knew: nothing reaches it or leaves it from now on. */
  default void crashed(int node) {}

  /** A node that had crashed is back, without memory. */
  default void restarted(int node) {}
}
