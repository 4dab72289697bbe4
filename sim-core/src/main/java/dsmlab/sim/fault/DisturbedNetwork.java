package dsmlab.sim.fault;

import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.network.Network;
import dsmlab.sim.network.NetworkContext;
import dsmlab.sim.network.NetworkLayer;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A network on which packets are lost, doubled, late or out of order, that falls apart, and whose
 * nodes may be down, by a plan. What befalls a packet befalls it at its destination, after it has
 * taken its place on the wire; only packets that a node sends while it is down, or over the gap
 * between two parts, are never seen by the wire.
 */
public final class DisturbedNetwork extends NetworkLayer {

  private final Network below;
  private final NetworkContext context;
  private final FaultContext faults;
  private final DisturbanceListener listener;
  private final PacketEffects effects;
  private final Long2ObjectOpenHashMap<DisturbedChannel> channels = new Long2ObjectOpenHashMap<>();

  /**
   * Disturbs a network.
   *
   * @param context where packets are delivered that nothing keeps
   * @param below makes the network that is disturbed
   */
  public DisturbedNetwork(
      FaultContext faults,
      NetworkContext context,
      DisturbanceListener listener,
      Function<NetworkContext, Network> below) {
    this.faults = faults;
    this.context = context;
    this.listener = listener;
    this.effects = new PacketEffects(faults.effects());
    this.below =
        below.apply(
            new NetworkContext(
                context.simulator(), context.nodes(), context.random(), this::arrive));
  }

  @Override
  public void transmit(int source, int destination, int bytes, Object payload) {
    if (passes(source, destination, payload)) {
      below.transmit(source, destination, bytes, payload);
    }
  }

  @Override
  public boolean multicasts() {
    return below.multicasts();
  }

  @Override
  public void multicast(int source, NodeSet destinations, int bytes, Object payload) {
    NodeSet[] reached = {destinations};
    destinations.forEach(destination -> {
      if (!passes(source, destination, payload)) {
        reached[0] = reached[0].without(destination);
      }
    });
    if (!reached[0].isEmpty()) {
      below.multicast(source, reached[0], bytes, payload);
    }
  }

  private void arrive(int source, int destination, int bytes, Object payload) {
    if (isCut(source, destination, payload)
        || isKeptAway(destination, source, destination, payload)) {
      return;
    }
    channel(source, destination).arrive(bytes, payload, faults.over().getAsBoolean());
  }

  /** Whether a packet gets onto the wire. */
  private boolean passes(int source, int destination, Object payload) {
    return !isKeptAway(source, source, destination, payload)
        && !isCut(source, destination, payload);
  }

  /** Whether a node is down, which keeps a packet from or to it away. */
  private boolean isKeptAway(int node, int source, int destination, Object payload) {
    if (!isDown(node)) {
      return false;
    }
    effects.count(Hazard.CRASH);
    listener.disturbed(
        Hazard.CRASH, source, destination, payload, () -> "the crash of node " + node);
    return true;
  }

  private boolean isCut(int source, int destination, Object payload) {
    List<Disturbance> entries = faults.plan().disturbances();
    long nowPicos = context.simulator().nowPicos();
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entries.get(entry) instanceof Partition partition
          && partition.window().contains(nowPicos)
          && partition.separates(source, destination)
          && !faults.over().getAsBoolean()) {
        effects.count(entry);
        effects.count(Hazard.PARTITION);
        listener.disturbed(Hazard.PARTITION, source, destination, payload, partition::words);
        return true;
      }
    }
    return false;
  }

  private DisturbedChannel channel(int source, int destination) {
    long key = (long) source << 32 | destination;
    DisturbedChannel known = channels.get(key);
    if (known == null) {
      PacketDraws draws = new PacketDraws(faults.plan(), context.random(), source, destination);
      known =
          new DisturbedChannel(
              source, destination, draws, context.simulator(), this::deliver, listener, effects);
      channels.put(key, known);
    }
    return known;
  }

  /** A packet that was held back may find its destination down. */
  private void deliver(int source, int destination, int bytes, Object payload) {
    if (!isKeptAway(destination, source, destination, payload)) {
      context.sink().deliver(source, destination, bytes, payload);
    }
  }

  @Override
  protected Network below() {
    return below;
  }

  @Override
  protected Map<String, Long> ownCounters() {
    return effects.counters();
  }
}
