package dsmlab.sim.transport;

import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.DisturbanceListener;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.network.Network;
import dsmlab.sim.network.NetworkLayer;
import dsmlab.sim.network.PacketSink;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Each packet arrives once and in order: every packet is acknowledged, sent again when the
 * acknowledgement does not come in time, and delivered when all before it have been. After too many
 * attempts everything that is under way between the two nodes is given up. A stream must open a
 * connection before that, which costs a packet each way.
 *
 * <p>Acknowledgements are packets of their own, one for each packet. The window has no limit, and
 * time-outs do not adapt to what is measured. Closing a connection costs nothing. The processors
 * are charged with what {@code processing} says, but nothing waits for them: an acknowledgement
 * leaves at once.
 */
final class ReliableTransport extends NetworkLayer {

  static final TransportDescriptor RELIABLE =
      new TransportDescriptor(
          "reliable",
          "Each packet is acknowledged, repeated until it is, and delivered once and in order.",
          "selective repeat with time-outs; Tanenbaum, Computer Networks, 3.4",
          RetryPolicy.PARAMETERS,
          (settings, context) -> new ReliableTransport(settings, context, null));

  static final TransportDescriptor STREAM =
      new TransportDescriptor(
          "stream",
          "As reliable, over connections that must be opened first.",
          "TCP; Postel, RFC 793, 1981",
          Stream.of(RetryPolicy.PARAMETERS, Connections.PARAMETERS)
              .flatMap(List<Parameter>::stream)
              .toList(),
          (settings, context) ->
              new ReliableTransport(
                  settings, context, Connections.of(settings, context.simulator())));

  private final RetryPolicy policy;
  private final Simulator simulator;
  private final PacketSink sink;
  private final DisturbanceListener listener;
  private final TransportContext.Processors processors;
  private final @Nullable Connections connections;
  private final Network below;
  private final TransportCounts counts = new TransportCounts();

  /**
   * By source and destination, in this order, so that a crash ends them in the same order always.
   */
  private final Long2ObjectRBTreeMap<Way> ways = new Long2ObjectRBTreeMap<>();

  private ReliableTransport(
      Settings settings, TransportContext context, @Nullable Connections connections) {
    this.policy = RetryPolicy.of(settings);
    this.simulator = context.simulator();
    this.sink = context.sink();
    this.listener = context.listener();
    this.processors = context.processors();
    this.connections = connections;
    this.below = context.medium().join(this::arrive, this::disturbed);
  }

  @Override
  public void transmit(int source, int destination, int bytes, Object payload) {
    if (isDown(source)) {
      loseAtSource(source, destination, payload);
      return;
    }
    Outgoing packet = new Outgoing(bytes, payload);
    Way way = way(source, destination);
    if (!way.isOpening() && isConnected(source, destination)) {
      way.sender().send(packet);
    } else {
      way.sendConnected(packet);
    }
  }

  private void loseAtSource(int source, int destination, Object payload) {
    listener.disturbed(
        Hazard.CRASH, source, destination, payload, () -> "the crash of node " + source);
  }

  private boolean isConnected(int source, int destination) {
    if (connections == null) {
      return true;
    }
    boolean connected = connections.has(source, destination);
    if (connected) {
      connections.use(source, destination);
    }
    return connected;
  }

  /** A stream has two ends, not many. */
  @Override
  public boolean multicasts() {
    return connections == null && below.multicasts();
  }

  @Override
  public void multicast(int source, NodeSet destinations, int bytes, Object payload) {
    if (!multicasts()) {
      throw new UnsupportedOperationException("this transport sends one packet per destination");
    }
    if (isDown(source)) {
      destinations.forEach(destination -> loseAtSource(source, destination, payload));
      return;
    }
    Int2ObjectMap<Segment.Data> segments = new Int2ObjectOpenHashMap<>();
    destinations.forEach(destination -> {
      Outgoing packet = new Outgoing(bytes, payload);
      segments.put(destination, way(source, destination).sender().keep(packet));
    });
    below.multicast(source, destinations, bytes, new Segment.Group(segments));
  }

  private void arrive(int source, int destination, int bytes, Object payload) {
    switch ((Segment) payload) {
      case Segment.Data data -> take(source, destination, data);
      case Segment.Group group -> take(source, destination, group.of(destination));
      case Segment.Ack ack -> {
        work(destination);
        wayBack(source, destination).sender().acknowledge(ack);
      }
      case Segment.Open _ -> {
        work(destination);
        accept(source, destination);
      }
      case Segment.Accept _ -> {
        work(destination);
        connect(source, destination);
      }
    }
  }

  private void work(int node) {
    if (policy.processingPicos() > 0) {
      processors.work(node, policy.processingPicos());
    }
  }

  private void take(int source, int destination, Segment.Data data) {
    Receiver receiver = way(source, destination).receiver();
    if (receiver.isPast(data)) {
      return;
    }
    if (connections != null) {
      connections.use(source, destination);
    }
    boolean isNew =
        receiver.take(
            data, packet -> sink.deliver(source, destination, packet.bytes, packet.payload));
    if (!isNew) {
      counts.duplicateSuppressed();
      work(destination);
    }
    counts.ack();
    Segment.Ack ack = new Segment.Ack(data.epoch(), data.number(), receiver.expected());
    answer(source, destination, ack);
  }

  private void accept(int source, int destination) {
    answer(source, destination, new Segment.Accept());
    connect(source, destination);
  }

  /** Two nodes know that they are connected; the one that asked knows it later. */
  private void connect(int source, int destination) {
    Connections open = Objects.requireNonNull(connections);
    if (!open.has(source, destination)) {
      counts.connection();
    }
    open.use(source, destination);
    wayBack(source, destination).connected();
  }

  private void answer(int source, int destination, Segment segment) {
    work(destination);
    below.transmit(
        /* source= */ destination, /* destination= */ source, policy.ackBytes(), segment);
  }

  private Way wayBack(int source, int destination) {
    return way(/* source= */ destination, /* destination= */ source);
  }

  private Way way(int source, int destination) {
    long key = (long) source << 32 | destination;
    Way known = ways.get(key);
    if (known == null) {
      known = new Way(simulator, source, policy, new WayWire(source, destination));
      ways.put(key, known);
    }
    return known;
  }

  /** What the packets from one node to another leave through. */
  private final class WayWire implements Sender.Wire {

    private final int source;
    private final int destination;

    WayWire(int source, int destination) {
      this.source = source;
      this.destination = destination;
    }

    @Override
    public void put(int bytes, Segment segment) {
      below.transmit(source, destination, bytes, segment);
    }

    @Override
    public void repeated() {
      counts.retransmission();
      work(source);
    }

    @Override
    public void givenUp(List<Outgoing> packets) {
      for (Outgoing packet : packets) {
        Supplier<String> why = () -> reason(packet);
        listener.givenUp(packet.hazard(), source, destination, packet.payload, why);
      }
    }

    private String reason(Outgoing packet) {
      return !policy.isLast(packet.attempts())
          ? packet.why().get()
          : "giving up after %d attempts, the last against %s"
              .formatted(packet.attempts(), packet.why().get());
    }
  }

  /** What befalls a packet is remembered until it has arrived or is given up. */
  private void disturbed(
      Hazard hazard, int source, int destination, Object payload, Supplier<String> why) {
    if (!hazard.keepsAway()) {
      return;
    }
    switch ((Segment) payload) {
      case Segment.Data data -> data.packet().befell(hazard, why);
      case Segment.Group group -> group.of(destination).packet().befell(hazard, why);
      case Segment.Open open -> open.packet().befell(hazard, why);
      case Segment.Ack _, Segment.Accept _ -> {}
    }
  }

  @Override
  public void crashed(int node) {
    super.crashed(node);
    if (connections != null) {
      connections.close(node);
    }
    Outgoing cause = new Outgoing(0, "");
    cause.befell(Hazard.CRASH, () -> "the crash of node " + node);
    ways.long2ObjectEntrySet()
        .forEach(entry -> {
          if (entry.getLongKey() >>> 32 == node) {
            entry.getValue().lose(cause);
          } else if ((int) entry.getLongKey() == node) {
            entry.getValue().receiver().forget();
            entry.getValue().sender().resume();
          }
        });
  }

  @Override
  protected Network below() {
    return below;
  }

  @Override
  protected Map<String, Long> ownCounters() {
    return counts.counters();
  }
}
