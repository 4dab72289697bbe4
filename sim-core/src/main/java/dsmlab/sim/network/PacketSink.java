package dsmlab.sim.network;

/** Takes delivered packets: the nodes. */
@FunctionalInterface
public interface PacketSink {

  /** A packet has reached its destination at the simulator's present time. */
  void deliver(int source, int destination, int bytes, Object payload);
}
