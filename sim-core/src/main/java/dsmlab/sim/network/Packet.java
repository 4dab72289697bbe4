package dsmlab.sim.network;

import dsmlab.sim.NodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A packet on its way. */
record Packet(int source, int destination, int bytes, Object payload) {

  /** The packet that an event carries. */
  static Packet of(@Nullable Object event) {
    return (Packet) Objects.requireNonNull(event);
  }

  /** One packet for each destination of a multicast. */
  static List<Packet> copies(int source, NodeSet destinations, int bytes, Object payload) {
    List<Packet> copies = new ArrayList<>();
    destinations.forEach(
        destination -> copies.add(new Packet(source, destination, bytes, payload)));
    return copies;
  }

  void deliverTo(PacketSink sink) {
    sink.deliver(source, destination, bytes, payload);
  }
}
