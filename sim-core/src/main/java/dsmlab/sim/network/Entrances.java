package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where packets get from the network into nodes. Source and size are the argument of the event of
 * an arrival and the node is known to its handler, so that a packet takes no memory of its own.
 */
final class Entrances {

  private final Simulator simulator;
  private final PacketSink sink;
  private final @Nullable Entrance[] ofNode;

  Entrances(NetworkContext context) {
    simulator = context.simulator();
    sink = context.sink();
    ofNode = new @Nullable Entrance[context.nodes()];
  }

  /** That of one node. */
  private record Entrance(PacketSink sink, int node) implements EventHandler {
    @Override
    public void handle(long sourceAndBytes, @Nullable Object payload) {
      int source = (int) (sourceAndBytes >>> Integer.SIZE);
      sink.deliver(source, node, (int) sourceAndBytes, Objects.requireNonNull(payload));
    }
  }

  /** Delivers a packet later. */
  void enterAt(long atPicos, int source, int destination, int bytes, Object payload) {
    Entrance entrance = ofNode[destination];
    if (entrance == null) {
      entrance = new Entrance(sink, destination);
      ofNode[destination] = entrance;
    }
    long sourceAndBytes = (long) source << Integer.SIZE | bytes;
    simulator.scheduleAt(destination, atPicos, entrance, sourceAndBytes, payload);
  }
}
