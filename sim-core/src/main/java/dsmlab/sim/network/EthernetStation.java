package dsmlab.sim.network;

import java.util.ArrayDeque;
import java.util.List;
import java.util.random.RandomGenerator;

/** A station on an Ethernet: its frames, first come, first served, and its back-off. */
final class EthernetStation {

  /** A packet and where it goes; one frame reaches all its destinations. */
  private record Outgoing(int bytes, List<Packet> copies) {}

  private static final int EXPONENT_MAX = 10;

  private final Framing framing;
  private final int attemptsMax;
  private final RandomGenerator random;
  private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();
  private int sentBytes;
  private int collisions;
  private long excessiveCollisions;

  EthernetStation(Framing framing, int attemptsMax, RandomGenerator random) {
    this.framing = framing;
    this.attemptsMax = attemptsMax;
    this.random = random;
  }

  /** Adds a packet; true when the station had nothing to send. */
  boolean add(int bytes, List<Packet> copies) {
    waiting.add(new Outgoing(bytes, copies));
    return waiting.size() == 1;
  }

  boolean hasFrames() {
    return !waiting.isEmpty();
  }

  /** The duration of the next frame. */
  long framePicos() {
    return framing.framePicos(payloadBytes(waiting.element()));
  }

  private int payloadBytes(Outgoing packet) {
    return framing.payloadBytes(packet.bytes() - sentBytes);
  }

  /** The next frame is on its way: what has arrived when it arrives. */
  List<Packet> frameSent() {
    collisions = 0;
    Outgoing packet = waiting.element();
    sentBytes += payloadBytes(packet);
    if (sentBytes < packet.bytes()) {
      return List.of();
    }
    sentBytes = 0;
    return waiting.remove().copies();
  }

  /** Counts a collision of the next frame and draws how many slots to wait. */
  long slotsAfterCollision() {
    collisions++;
    if (collisions == attemptsMax) {
      collisions = 0;
      excessiveCollisions++;
      return 0;
    }
    int exponent = Math.min(collisions, EXPONENT_MAX);
    return random.nextLong() >>> (Long.SIZE - exponent);
  }

  /** How often a frame used up its attempts and started over. */
  long excessiveCollisions() {
    return excessiveCollisions;
  }
}
