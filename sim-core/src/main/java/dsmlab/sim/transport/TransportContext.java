package dsmlab.sim.transport;

import dsmlab.sim.Simulator;
import dsmlab.sim.fault.DisturbanceListener;
import dsmlab.sim.network.Network;
import dsmlab.sim.network.PacketSink;

/**
 * What a transport is built from, besides its settings.
 *
 * @param sink takes what arrives
 * @param listener hears of what the transport cannot hide
 * @param processors do what the interface does not
 * @param medium the network below
 */
public record TransportContext(
    Simulator simulator,
    PacketSink sink,
    DisturbanceListener listener,
    Processors processors,
    Medium medium) {

  /** The processors of the nodes, as far as a transport takes their time. */
  @FunctionalInterface
  public interface Processors {

    /** The processor of a node does something, in an event of the node. */
    void work(int node, long picos);
  }

  /** A network that is still to be told who uses it. */
  @FunctionalInterface
  public interface Medium {

    /**
     * The network.
     *
     * @param sink takes its packets
     * @param listener hears of what befalls them
     */
    Network join(PacketSink sink, DisturbanceListener listener);
  }
}
