package dsmlab.sim.transport;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The beginning of a way: keeps packets and sends them again until it knows that they arrived. */
final class Sender {

  private final Simulator simulator;
  private final int node;
  private final RetryPolicy policy;
  private final Wire wire;
  private final EventHandler timeout = this::timeout;
  private final Long2ObjectLinkedOpenHashMap<Outgoing> kept = new Long2ObjectLinkedOpenHashMap<>();
  private int epoch;
  private long next;

  /** What a sender acts through. */
  interface Wire {

    /** Puts a segment onto the network. */
    void put(int bytes, Segment segment);

    /** A packet is sent once more. */
    void repeated();

    /** These were sent as often as may be, or their sender has crashed; none has arrived. */
    void givenUp(List<Outgoing> packets);
  }

  Sender(Simulator simulator, int node, RetryPolicy policy, Wire wire) {
    this.simulator = simulator;
    this.node = node;
    this.policy = policy;
    this.wire = wire;
  }

  /** Sends a packet for the first time. */
  void send(Outgoing packet) {
    wire.put(packet.bytes, keep(packet));
  }

  /** Keeps a packet that another way of sending takes along; returns its segment. */
  Segment.Data keep(Outgoing packet) {
    long number = next++;
    kept.put(number, packet);
    return segment(number, packet);
  }

  private Segment.Data segment(long number, Outgoing packet) {
    long waitPicos = policy.waitPicos(packet.attempt());
    packet.tick(timer(packet, simulator.nowPicos() + waitPicos, number));
    return new Segment.Data(epoch, number, kept.firstLongKey(), packet);
  }

  /** Only what may reach the node of the sender is an event of it. */
  private long timer(Outgoing packet, long atPicos, long number) {
    return policy.concernsNode(packet.attempts())
        ? simulator.scheduleAt(node, atPicos, timeout, number, packet)
        : simulator.schedule(atPicos, timeout, number, packet);
  }

  private void timeout(long number, @Nullable Object event) {
    Outgoing packet = (Outgoing) Objects.requireNonNull(event);
    packet.stop();
    if (!policy.isLast(packet.attempts())) {
      wire.repeated();
      wire.put(packet.bytes, segment(number, packet));
    } else if (!packet.closed()) {
      giveUp();
    }
  }

  /** Gives up everything that is still under way, and begins anew. */
  private void giveUp() {
    List<Outgoing> open = kept.values().stream().filter(packet -> !packet.closed()).toList();
    kept.values().forEach(this::stop);
    kept.clear();
    epoch++;
    next = 0;
    open.forEach(Outgoing::close);
    wire.givenUp(open);
  }

  /** Its node has crashed: everything that has not arrived is lost. */
  void lose(Outgoing cause) {
    kept.values().forEach(packet -> packet.befell(cause.hazard(), cause.why()));
    giveUp();
  }

  /** The other end has lost what it had acknowledged and not delivered. */
  void resume() {
    kept.forEach((number, packet) -> {
      if (!packet.ticking() && !packet.closed()) {
        segment(number, packet);
      }
    });
  }

  private void stop(Outgoing packet) {
    if (packet.ticking()) {
      simulator.cancel(packet.stop());
    }
  }

  /** An acknowledgement has come. */
  void acknowledge(Segment.Ack ack) {
    if (ack.epoch() != epoch) {
      return;
    }
    Outgoing arrived = kept.get(ack.number());
    if (arrived != null) {
      stop(arrived);
    }
    while (!kept.isEmpty() && kept.firstLongKey() < ack.expected()) {
      stop(kept.removeFirst());
    }
  }
}
