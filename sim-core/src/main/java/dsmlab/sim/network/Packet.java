package dsmlab.sim.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A packet on its way. */
record Packet(int source, int destination, int bytes, Object payload) {

  /** The packet that an event carries. */
  static Packet of(@Nullable Object event) {
    return (Packet) Objects.requireNonNull(event);
  }
}
