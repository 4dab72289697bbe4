package dsmlab.sim.network;

import java.util.ArrayDeque;
import java.util.List;

/** A station on a token ring: its packets, first come, first served, cut into frames. */
final class RingStation {

  /** A packet and where it goes; one frame passes all its destinations. */
  private record Outgoing(int bytes, List<Packet> copies) {}

  private final int node;
  private final Framing framing;
  private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();
  private int sentBytes;

  RingStation(int node, Framing framing) {
    this.node = node;
    this.framing = framing;
  }

  int node() {
    return node;
  }

  /** Adds a packet; true when the station had nothing to send. */
  boolean add(int bytes, List<Packet> copies) {
    waiting.add(new Outgoing(bytes, copies));
    return waiting.size() == 1;
  }

  boolean hasFrames() {
    return !waiting.isEmpty();
  }

  /** Whether a packet has been sent in part. */
  boolean insidePacket() {
    return sentBytes > 0;
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
    Outgoing packet = waiting.element();
    sentBytes += payloadBytes(packet);
    if (sentBytes < packet.bytes()) {
      return List.of();
    }
    sentBytes = 0;
    return waiting.remove().copies();
  }
}
