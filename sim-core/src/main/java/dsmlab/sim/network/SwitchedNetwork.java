package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full-duplex link from each node to one switch that stores and forwards frames. A frame waits
 * for the sender's link, passes the switch in a fixed latency, and waits, first come, first served,
 * for the link to its destination; a packet is delivered with its last frame. Queues are as long as
 * need be: flow control is left to the protocols, which have few packets under way. A multicast in
 * hardware takes the sender's link once and each destination's link once.
 */
final class SwitchedNetwork implements Network {

  static final NetworkDescriptor DESCRIPTOR =
      new NetworkDescriptor(
          "switched",
          "One full-duplex link per node and a switch with a queue per output port.",
          "IEEE 802.3x and 802.1D: store and forward, output queueing",
          parameters(),
          SwitchedNetwork::new);

  private final Framing framing;
  private final long latencyPicos;
  private final boolean multicasts;
  private final Simulator simulator;
  private final PacketSink sink;
  private final Interfaces links;
  private final Interfaces ports;
  private final EventHandler passing = this::pass;
  private final EventHandler lastPassing = this::passLast;
  private final EventHandler delivery = this::deliver;

  private SwitchedNetwork(Settings settings, NetworkContext context) {
    framing = Framing.of(settings);
    latencyPicos = settings.picos("latency");
    multicasts = Multicast.of(settings);
    simulator = context.simulator();
    sink = context.sink();
    links = new Interfaces(context.nodes());
    ports = new Interfaces(context.nodes());
  }

  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.duration(
            "latency", "10us", "Time of a frame through the switch, cables included."));
    parameters.addAll(
        Framing.parameters(
            "100Mbps", "38B", "Preamble, header, checksum and gap around each frame."));
    parameters.add(Multicast.PARAMETER);
    return parameters;
  }

  @Override
  public void transmit(int source, int destination, int bytes, Object payload) {
    send(source, bytes, List.of(new Packet(source, destination, bytes, payload)));
  }

  @Override
  public boolean multicasts() {
    return multicasts;
  }

  @Override
  public void multicast(int source, NodeSet destinations, int bytes, Object payload) {
    Multicast.require(multicasts);
    send(source, bytes, Packet.copies(source, destinations, bytes, payload));
  }

  private void send(int source, int bytes, List<Packet> copies) {
    int restBytes = bytes;
    do {
      int payloadBytes = framing.payloadBytes(restBytes);
      restBytes -= payloadBytes;
      long framePicos = framing.framePicos(payloadBytes);
      long startPicos = links.occupy(source, simulator.nowPicos(), framePicos);
      replicate(startPicos + framePicos + latencyPicos, framePicos, restBytes == 0, copies);
    } while (restBytes > 0);
  }

  /** Only the last frame of a packet is an event of its destination. */
  private void replicate(long atPicos, long framePicos, boolean last, List<Packet> copies) {
    for (Packet packet : copies) {
      if (last) {
        simulator.scheduleAt(packet.destination(), atPicos, lastPassing, framePicos, packet);
      } else {
        simulator.schedule(atPicos, passing, framePicos, packet);
      }
    }
  }

  /** A frame joins the queue of its output port. */
  private void pass(long framePicos, @Nullable Object event) {
    ports.occupy(Packet.of(event).destination(), simulator.nowPicos(), framePicos);
  }

  private void passLast(long framePicos, @Nullable Object event) {
    Packet packet = Packet.of(event);
    int destination = packet.destination();
    long startPicos = ports.occupy(destination, simulator.nowPicos(), framePicos);
    simulator.scheduleAt(destination, startPicos + framePicos, delivery, 0, packet);
  }

  private void deliver(long unused, @Nullable Object event) {
    Packet.of(event).deliverTo(sink);
  }

  /** The shortest frame on both links. */
  @Override
  public long lookaheadPicos() {
    return 2 * framing.leastFramePicos() + latencyPicos;
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return 0;
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return 0;
  }

  /** That of the busiest output port. */
  @Override
  public double utilisation(long elapsedPicos) {
    return ports.utilisation(elapsedPicos);
  }
}
