package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LogP (Culler et al., PPoPP 1993) with the per-byte gap of LogGP (Alexandrov et al., SPAA 1995). A
 * packet of k bytes costs the overhead o on both processors and keeps the network interface of its
 * sender, and then that of its receiver, for g + (k-1)G; its first byte travels for L.
 *
 * <p>Deviations: the interface queues what comes too fast, instead of stalling the sender at L/g
 * packets in flight. There is no multicast, as in the papers.
 */
final class LogpNetwork implements Network {

  static final NetworkDescriptor DESCRIPTOR =
      new NetworkDescriptor(
          "logp",
          "Overhead, latency, and gaps between messages and bytes at each interface.",
          "Culler et al. 1993 (defaults: its CM-5); per-byte gap: Alexandrov et al. 1995",
          List.of(
              Parameter.duration("overhead", "2us", "o: processor time per message at each end."),
              Parameter.duration(
                  "latency", "6us", "L: time of a byte from interface to interface."),
              Parameter.duration("gap", "4us", "g: least time between messages at an interface."),
              Parameter.duration("gapPerByte", "100ns", "G: the same for the bytes of a message.")),
          LogpNetwork::new);

  private final long overheadPicos;
  private final long latencyPicos;
  private final long gapPicos;
  private final long gapPicosPerByte;
  private final Simulator simulator;
  private final PacketSink sink;
  private final Interfaces senders;
  private final Interfaces receivers;
  private final EventHandler arrival = this::arrive;
  private final EventHandler delivery = this::deliver;

  private LogpNetwork(Settings settings, NetworkContext context) {
    overheadPicos = settings.picos("overhead");
    latencyPicos = settings.picos("latency");
    gapPicos = settings.picos("gap");
    gapPicosPerByte = settings.picos("gapPerByte");
    simulator = context.simulator();
    sink = context.sink();
    senders = new Interfaces(context.nodes());
    receivers = new Interfaces(context.nodes());
  }

  @Override
  public void transmit(int source, int destination, int bytes, Object payload) {
    long occupiedPicos = gapPicos + streamPicos(bytes);
    long departurePicos = senders.occupy(source, simulator.nowPicos(), occupiedPicos);
    Packet packet = new Packet(source, destination, bytes, payload);
    simulator.scheduleAt(destination, departurePicos + latencyPicos, arrival, 0, packet);
  }

  private long streamPicos(int bytes) {
    return Math.max(0, bytes - 1) * gapPicosPerByte;
  }

  /**
   * The first byte reaches the receiver's interface, which may have to end another packet first.
   */
  private void arrive(long unused, @Nullable Object event) {
    Packet packet = Packet.of(event);
    long streamPicos = streamPicos(packet.bytes());
    int destination = packet.destination();
    long startPicos = receivers.occupy(destination, simulator.nowPicos(), gapPicos + streamPicos);
    simulator.scheduleAt(destination, startPicos + streamPicos, delivery, 0, packet);
  }

  private void deliver(long unused, @Nullable Object event) {
    Packet.of(event).deliverTo(sink);
  }

  @Override
  public boolean multicasts() {
    return false;
  }

  @Override
  public void multicast(int source, NodeSet destinations, int bytes, Object payload) {
    Multicast.require(false);
  }

  /** The arrival of a packet's first byte is an event of the destination already. */
  @Override
  public long lookaheadPicos() {
    return latencyPicos;
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return overheadPicos;
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return overheadPicos;
  }

  /** That of the busiest receiving interface. */
  @Override
  public double utilisation(long elapsedPicos) {
    return receivers.utilisation(elapsedPicos);
  }
}
