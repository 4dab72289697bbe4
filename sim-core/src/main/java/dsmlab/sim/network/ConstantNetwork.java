package dsmlab.sim.network;

import dsmlab.sim.NodeSet;
import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * A network without contention: a packet arrives after the latency and its bytes at the bandwidth.
 * With zero latency and unlimited bandwidth it is {@code instant}.
 */
final class ConstantNetwork implements Network {

  static final NetworkDescriptor INSTANT =
      new NetworkDescriptor(
          "instant",
          "Messages arrive at the moment they are sent; for counting and for teaching.",
          "definition",
          List.of(Multicast.PARAMETER),
          (settings, context) -> new ConstantNetwork(0, 0, Multicast.of(settings), context));

  static final NetworkDescriptor CONSTANT =
      new NetworkDescriptor(
          "constant",
          "Latency plus bytes over bandwidth, without contention.",
          "definition",
          List.of(
              Parameter.duration("latency", "100us", "Time of the first bit from node to node."),
              Parameter.rate("bandwidth", "10Mbps", "Rate at which the bytes follow."),
              Multicast.PARAMETER),
          ConstantNetwork::constant);

  private final long latencyPicos;
  private final double picosPerByte;
  private final boolean multicasts;
  private final Simulator simulator;
  private final Entrances entrances;
  private final Channels channels;

  private ConstantNetwork(
      long latencyPicos, double picosPerByte, boolean multicasts, NetworkContext context) {
    this.latencyPicos = latencyPicos;
    this.picosPerByte = picosPerByte;
    this.multicasts = multicasts;
    this.simulator = context.simulator();
    this.entrances = new Entrances(context);
    this.channels = new Channels(context.nodes());
  }

  private static ConstantNetwork constant(Settings settings, NetworkContext context) {
    double picosPerByte = Framing.picosPerByte(settings.bitsPerSecond("bandwidth"));
    return new ConstantNetwork(
        settings.picos("latency"), picosPerByte, Multicast.of(settings), context);
  }

  @Override
  public void transmit(int source, int destination, int bytes, Object payload) {
    long travelled = simulator.nowPicos() + latencyPicos + Math.round(bytes * picosPerByte);
    long arrivalPicos = channels.inOrder(source, destination, simulator.nowPicos(), travelled);
    entrances.enterAt(arrivalPicos, source, destination, bytes, payload);
  }

  @Override
  public boolean multicasts() {
    return multicasts;
  }

  @Override
  public void multicast(int source, NodeSet destinations, int bytes, Object payload) {
    Multicast.require(multicasts);
    destinations.forEach(destination -> transmit(source, destination, bytes, payload));
  }

  @Override
  public long lookaheadPicos() {
    return latencyPicos;
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return 0;
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return 0;
  }

  @Override
  public double utilisation(long elapsedPicos) {
    return 0;
  }
}
