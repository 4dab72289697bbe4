package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One shared bus with 1-persistent CSMA/CD and truncated binary exponential back-off (Metcalfe and
 * Boggs, CACM 1976; IEEE 802.3).
 *
 * <p>The model: all stations are one propagation time apart. A station with a frame sends as soon
 * as it has heard nothing for the interframe gap. What begins at s is heard by the others after s +
 * propagation; those that begin up to then collide with it. (A station that counts the gap does not
 * listen, so a station with several frames collides with those that wait, as in 802.3.) Each
 * colliding station notices the first foreign signal, jams, and draws its back-off from the end of
 * its jam; the bus counts as silent when the last jam has reached the farthest station. Otherwise
 * the frame succeeds, and its packet is delivered with the last frame, one propagation time after
 * the end of it.
 *
 * <p>Deviation: after the last attempt Ethernet drops a frame. The protocols rely on delivery, so
 * here the station starts over at once with attempt 0, and {@code excessiveCollisions} counts it. A
 * station's queue has no limit: the protocols have few packets under way. Multicast is in unicasts
 * unless asked for, although the bus reaches all stations, so that counts compare across networks.
 */
final class EthernetNetwork implements Network {

  static final NetworkDescriptor DESCRIPTOR =
      new NetworkDescriptor(
          "ethernet",
          "One shared bus with collisions and back-off (CSMA/CD).",
          "Metcalfe and Boggs 1976; IEEE 802.3 10BASE5",
          parameters(),
          EthernetNetwork::new);

  private final EthernetTiming timing;
  private final int attemptsMax;
  private final boolean multicasts;
  private final NetworkContext context;
  private final EthernetBus bus;
  private final @Nullable EthernetStation[] stations;
  private final EventHandler delivery = this::deliver;
  private long frames;

  private EthernetNetwork(Settings settings, NetworkContext context) {
    this.timing = EthernetTiming.of(settings);
    this.attemptsMax = settings.integer("attempts");
    this.multicasts = Multicast.of(settings);
    this.context = context;
    this.bus = new EthernetBus(context.simulator(), timing, this::carried);
    this.stations = new @Nullable EthernetStation[context.nodes()];
  }

  private static List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>(EthernetTiming.parameters());
    parameters.add(
        Parameter.integer(
            "attempts", 16, 11, "Collisions of a frame before its back-off starts over."));
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
    EthernetStation station = station(source);
    if (station.add(bytes, copies)) {
      bus.attempt(station);
    }
  }

  private EthernetStation station(int node) {
    EthernetStation station = stations[node];
    if (station == null) {
      RandomGenerator random = context.random().stream("ethernet.station." + node);
      station = new EthernetStation(timing.framing(), attemptsMax, random);
      stations[node] = station;
    }
    return station;
  }

  private void carried(EthernetStation station, long arrivalPicos) {
    frames++;
    for (Packet packet : station.frameSent()) {
      context.simulator().scheduleAt(packet.destination(), arrivalPicos, delivery, 0, packet);
    }
  }

  private void deliver(long unused, @Nullable Object event) {
    Packet.of(event).deliverTo(context.sink());
  }

  /** The shortest frame, less the picosecond that shows that nothing collided with it. */
  @Override
  public long lookaheadPicos() {
    return timing.framing().leastFramePicos() - 1;
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return 0;
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return 0;
  }

  /** Frames and collisions. */
  @Override
  public double utilisation(long elapsedPicos) {
    return Interfaces.share(bus.busyPicos(), elapsedPicos);
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("frames", frames);
    counters.put("collisions", bus.collisions());
    counters.put("excessiveCollisions", excessiveCollisions());
    return Collections.unmodifiableMap(counters);
  }

  private long excessiveCollisions() {
    long sum = 0;
    for (EthernetStation station : stations) {
      sum += station == null ? 0 : station.excessiveCollisions();
    }
    return sum;
  }
}
