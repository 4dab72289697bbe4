package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ring with one token (IEEE 802.5; before it the Apollo DOMAIN ring of 12 Mbit/s). A station with
 * frames seizes the token when it passes, sends, and strips what comes round; then the token goes
 * on to its neighbour. Performance models: W. Bux, IEEE Trans. Communications 29(10), 1981.
 *
 * <p>The model: stations stand in the order of their numbers at equal distances, so a bit needs the
 * same time for each hop, and {@code ringLatency} + nodes x {@code stationLatency} for a rotation.
 * Seizing costs nothing: the token becomes the first bits of the frame. Every destination has a
 * frame when its last bit has passed.
 *
 * <p>Deviations: no priorities, no time limit of a token hold, no errors, hence no monitor. A
 * station's queue has no limit: the protocols have few packets under way. Multicast is in unicasts
 * by default, though the ring carries each frame past all stations.
 */
final class TokenRingNetwork implements Network {

  static final NetworkDescriptor DESCRIPTOR =
      new NetworkDescriptor(
          "token-ring",
          "A ring whose one token gives each station in turn the right to send.",
          "IEEE 802.5, by default at the 12 Mbit/s of the Apollo DOMAIN ring; Bux 1981",
          List.of(
              Parameter.rate("bandwidth", "12Mbps", "Rate of the ring."),
              Parameter.duration("ringLatency", "2us", "Time of a bit through all the cables."),
              Parameter.duration("stationLatency", "84ns", "Time of a bit through a station."),
              Parameter.bytes(
                  "mtu", "4472B", "Most bytes that a frame carries; a page may need several."),
              Parameter.bytes(
                  "frameOverhead", "21B", 0, "Delimiters, addresses and checksum of each frame."),
              TokenHold.PARAMETER,
              TokenRelease.PARAMETER,
              Multicast.PARAMETER),
          TokenRingNetwork::new);

  private final Framing framing;
  private final long hopPicos;
  private final TokenHold hold;
  private final TokenRelease release;
  private final boolean multicasts;
  private final Simulator simulator;
  private final PacketSink sink;
  private final RingToken token;
  private final @Nullable RingStation[] stations;
  private final BitSet waiting = new BitSet();
  private final EventHandler seizure = this::seize;
  private final EventHandler frameEnd = this::frameEnded;
  private final EventHandler delivery = this::deliver;
  private boolean held;
  private long seizurePicos = Simulator.NEVER;
  private long seizureEvent;
  private long busyPicos;
  private long frames;
  private long seizures;

  private TokenRingNetwork(Settings settings, NetworkContext context) {
    framing =
        new Framing(
            settings.bytes("mtu"),
            0,
            settings.bytes("frameOverhead"),
            Framing.picosPerByte(settings.bitsPerSecond("bandwidth")));
    hopPicos = hopPicos(settings, context.nodes());
    hold = TokenHold.of(settings);
    release = TokenRelease.of(settings);
    multicasts = Multicast.of(settings);
    simulator = context.simulator();
    sink = context.sink();
    token = new RingToken(context.nodes(), hopPicos);
    stations = new @Nullable RingStation[context.nodes()];
  }

  /** At least a picosecond, so that the token is nowhere twice at a time. */
  private static long hopPicos(Settings settings, int nodes) {
    long cablePicos = Math.round(settings.picos("ringLatency") / (double) nodes);
    return Math.max(1, settings.picos("stationLatency") + cablePicos);
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
    if (station(source).add(bytes, copies)) {
      waiting.set(source);
      if (!held) {
        expectToken(source);
      }
    }
  }

  private RingStation station(int node) {
    RingStation station = stations[node];
    if (station == null) {
      station = new RingStation(node, framing);
      stations[node] = station;
    }
    return station;
  }

  /** A station waits for the token; it is the next to get it unless another comes before it. */
  private void expectToken(int node) {
    long picos = token.passingPicos(node, simulator.nowPicos());
    if (picos < seizurePicos) {
      if (seizurePicos != Simulator.NEVER) {
        simulator.cancel(seizureEvent);
      }
      seizurePicos = picos;
      seizureEvent = simulator.schedule(picos, seizure, 0, station(node));
    }
  }

  private void seize(long unused, @Nullable Object station) {
    held = true;
    seizures++;
    seizurePicos = Simulator.NEVER;
    sendFrame((RingStation) Objects.requireNonNull(station));
  }

  private void sendFrame(RingStation station) {
    long framePicos = station.framePicos();
    long startPicos = simulator.nowPicos();
    long endPicos = startPicos + framePicos;
    frames++;
    busyPicos += framePicos;
    for (Packet packet : station.frameSent()) {
      long arrivalPicos = endPicos + token.travelPicos(station.node(), packet.destination());
      simulator.scheduleAt(packet.destination(), arrivalPicos, delivery, 0, packet);
    }
    simulator.schedule(endPicos, frameEnd, startPicos, station);
  }

  private void frameEnded(long startPicos, @Nullable Object event) {
    RingStation station = (RingStation) Objects.requireNonNull(event);
    if (hold.goesOn(station)) {
      sendFrame(station);
    } else {
      passToken(station, startPicos);
    }
  }

  private void passToken(RingStation station, long startPicos) {
    waiting.set(station.node(), station.hasFrames());
    long rotationPicos = token.rotationPicos();
    token.release(station.node(), release.picos(startPicos, simulator.nowPicos(), rotationPicos));
    held = false;
    if (!waiting.isEmpty()) {
      expectToken(firstWaitingAfter(station.node()));
    }
  }

  /** The next station downstream that has frames; the given one comes last. */
  private int firstWaitingAfter(int node) {
    int next = waiting.nextSetBit(node + 1);
    return next >= 0 ? next : waiting.nextSetBit(0);
  }

  private void deliver(long unused, @Nullable Object event) {
    Packet.of(event).deliverTo(sink);
  }

  /** The shortest frame to the neighbour, sent at once because the token passes just now. */
  @Override
  public long lookaheadPicos() {
    return framing.leastFramePicos() + hopPicos;
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return 0;
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return 0;
  }

  /** The share of time in which a station sends a frame. */
  @Override
  public double utilisation(long elapsedPicos) {
    return Interfaces.share(busyPicos, elapsedPicos);
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("frames", frames);
    counters.put("tokenHolds", seizures);
    return Collections.unmodifiableMap(counters);
  }
}
