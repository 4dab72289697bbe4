package dsmlab.sim.transport;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;

/** The end of a way: takes each packet once and in order. */
final class Receiver {

  private final Long2ObjectOpenHashMap<Outgoing> early = new Long2ObjectOpenHashMap<>();
  private int epoch = -1;
  private long expected;

  /** Takes what is delivered. */
  interface Delivery {
    void deliver(Outgoing packet);
  }

  /** Begins where the sender says, when it has begun anew or this end has. */
  private void follow(Segment.Data data) {
    if (data.epoch() > epoch) {
      epoch = data.epoch();
      expected = data.floor();
      early.clear();
    }
  }

  /** Whether a segment comes from a time that its sender has left behind. */
  boolean isPast(Segment.Data data) {
    return data.epoch() < epoch;
  }

  /** Its node has crashed: it knows nothing any more. */
  void forget() {
    epoch = -1;
    early.clear();
  }

  /** Everything before this number has arrived. */
  long expected() {
    return expected;
  }

  /**
   * Takes a segment and delivers what is due.
   *
   * @return false when it had been taken before
   */
  boolean take(Segment.Data data, Delivery delivery) {
    follow(data);
    if (data.number() < expected || early.containsKey(data.number())) {
      return false;
    }
    early.put(data.number(), data.packet());
    for (Outgoing next = early.remove(expected); next != null; next = early.remove(expected)) {
      expected++;
      deliver(next, delivery);
    }
    return true;
  }

  private static void deliver(Outgoing packet, Delivery delivery) {
    if (!packet.closed()) {
      packet.close();
      delivery.deliver(packet);
    }
  }
}
