package dsmlab.sim.transport;

import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.List;

/** Which pairs of nodes have a connection, and since when it has not been used. */
final class Connections {

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice(
              "connection",
              List.of("pair", "exchange"),
              "Whether a connection is opened once for each pair of nodes, or for each exchange."),
          Parameter.duration(
              "idle", "10ms", "Time without a packet after which an exchange is over."));

  private static final long NONE = -1;

  private final Simulator simulator;
  private final boolean perExchange;
  private final long idlePicos;

  /** The time of the last use by pair. */
  private final Long2LongOpenHashMap lastUsePicos = new Long2LongOpenHashMap();

  private Connections(Simulator simulator, boolean perExchange, long idlePicos) {
    this.simulator = simulator;
    this.perExchange = perExchange;
    this.idlePicos = idlePicos;
    lastUsePicos.defaultReturnValue(NONE);
  }

  static Connections of(Settings settings, Simulator simulator) {
    boolean perExchange = settings.text("connection").equals("exchange");
    return new Connections(simulator, perExchange, settings.picos("idle"));
  }

  /** Whether two nodes are connected. */
  boolean has(int one, int other) {
    long last = lastUsePicos.get(key(one, other));
    return last != NONE && !(perExchange && simulator.nowPicos() - last > idlePicos);
  }

  /** A connection is opened, or used. */
  void use(int one, int other) {
    lastUsePicos.put(key(one, other), simulator.nowPicos());
  }

  /** All connections of a node are lost. */
  void close(int node) {
    lastUsePicos.keySet().removeIf(key -> key >>> 32 == node || (int) key == node);
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }
}
