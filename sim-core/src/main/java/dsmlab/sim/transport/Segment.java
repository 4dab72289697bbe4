package dsmlab.sim.transport;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.util.Objects;

/** What a transport sends through the network. */
sealed interface Segment {

  /**
   * A packet of the user.
   *
   * @param epoch counts how often its sender has begun anew
   * @param number its place in the epoch
   * @param floor the first number that the sender still keeps
   */
  record Data(int epoch, long number, long floor, Outgoing packet) implements Segment {}

  /** A packet for many, with the segment of each destination. */
  record Group(Int2ObjectMap<Data> segments) implements Segment {

    Data of(int destination) {
      return Objects.requireNonNull(segments.get(destination));
    }
  }

  /**
   * A segment has arrived.
   *
   * @param expected everything before this number has arrived
   */
  record Ack(int epoch, long number, long expected) implements Segment {}

  /**
   * A node wants a connection.
   *
   * @param packet stands for this packet itself
   */
  record Open(Outgoing packet) implements Segment {}

  /** A node agrees to a connection. */
  record Accept() implements Segment {}
}
