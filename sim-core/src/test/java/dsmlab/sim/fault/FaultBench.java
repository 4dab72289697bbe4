package dsmlab.sim.fault;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;
import dsmlab.sim.network.Network;
import dsmlab.sim.network.NetworkContext;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.network.PacketSink;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.transport.TransportContext;
import dsmlab.sim.transport.TransportDescriptor;
import dsmlab.sim.transport.Transports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A network of 10 us on which things go wrong, under a transport, and what came of it. */
public final class FaultBench {

  public static final long MICRO = 1_000_000;

  public final Simulator simulator = new Simulator();

  /** What arrived, as {@code time in us: source>destination payload}. */
  public final List<String> arrivals = new ArrayList<>();

  /** What befell payloads that nothing hid. */
  public final List<String> mishaps = new ArrayList<>();

  /** The processor time of each node for what the transport does. */
  public final long[] workPicos = new long[4];

  public final Network network;
  private final FaultPlan plan;

  public FaultBench(Disturbance... disturbances) {
    this("datagram", Map.of(), disturbances);
  }

  public FaultBench(String transport, Map<String, String> given, Disturbance... disturbances) {
    this.plan = FaultPlan.of(disturbances);
    TransportDescriptor kind = Transports.catalog().find(transport);
    TransportContext context =
        new TransportContext(simulator, this::arrive, this::disturbed, this::work, this::medium);
    this.network = kind.create(Settings.of(kind.parameters(), given), context);
  }

  private Network medium(PacketSink sink, DisturbanceListener listener) {
    NetworkDescriptor constant = Networks.catalog().find("constant");
    Settings settings =
        Settings.of(constant.parameters(), Map.of("latency", "10us", "bandwidth", "1Gbps"));
    NetworkContext context = new NetworkContext(simulator, 4, new RandomStreams(1, 0), sink);
    FaultContext faults = new FaultContext(plan, new PlanEffects(plan), () -> false);
    return new DisturbedNetwork(
        faults, context, listener, below -> constant.create(settings, below));
  }

  private void arrive(int source, int destination, int bytes, Object payload) {
    arrivals.add(
        "%d: %d>%d %s".formatted(simulator.nowPicos() / MICRO, source, destination, payload));
  }

  private void work(int node, long picos) {
    workPicos[node] += picos;
  }

  private void disturbed(
      Hazard hazard, int source, int destination, Object payload, Supplier<String> why) {
    mishaps.add(hazard.word() + " " + payload);
  }

  /** Sends a packet without bytes at a time. */
  public void send(long atMicros, int source, int destination, Object payload) {
    simulator.schedule(
        atMicros * MICRO, (_, _) -> network.transmit(source, destination, 0, payload), 0, null);
  }

  /** Sends so many packets, one each microsecond, whose payloads are their numbers. */
  public FaultBench sendMany(int packets) {
    for (int number = 0; number < packets; number++) {
      send(number, 0, 1, number);
    }
    return this;
  }

  /** Runs to the end and returns the payloads that arrived, in order. */
  public List<String> payloads() {
    simulator.run();
    return arrivals.stream().map(text -> text.substring(text.lastIndexOf(' ') + 1)).toList();
  }
}
