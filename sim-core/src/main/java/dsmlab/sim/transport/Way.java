package dsmlab.sim.transport;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packets from one node to another: those under way, and those that wait for a connection. */
final class Way {

  private final Simulator simulator;
  private final int node;
  private final RetryPolicy policy;
  private final Sender.Wire wire;
  private final Sender sender;
  private final Receiver receiver = new Receiver();
  private final EventHandler timeout = this::timeout;
  private final List<Outgoing> waiting = new ArrayList<>();
  private @Nullable Outgoing opening;

  Way(Simulator simulator, int node, RetryPolicy policy, Sender.Wire wire) {
    this.simulator = simulator;
    this.node = node;
    this.policy = policy;
    this.wire = wire;
    this.sender = new Sender(simulator, node, policy, wire);
  }

  Sender sender() {
    return sender;
  }

  Receiver receiver() {
    return receiver;
  }

  /** Whether packets wait for a connection: later ones must not pass them. */
  boolean isOpening() {
    return opening != null;
  }

  /** Sends a packet when there is a connection, and opens one first where there is none. */
  void sendConnected(Outgoing packet) {
    waiting.add(packet);
    if (opening == null) {
      opening = new Outgoing(policy.ackBytes(), "a connection");
      knock(opening);
    }
  }

  private void knock(Outgoing packet) {
    long waitPicos = policy.waitPicos(packet.attempt());
    packet.tick(timer(packet, simulator.nowPicos() + waitPicos));
    wire.put(packet.bytes, new Segment.Open(packet));
  }

  /** Only what may reach the node of the sender is an event of it. */
  private long timer(Outgoing packet, long atPicos) {
    return policy.concernsNode(packet.attempts())
        ? simulator.scheduleAt(node, atPicos, timeout, 0, packet)
        : simulator.schedule(atPicos, timeout, 0, packet);
  }

  private void timeout(long unused, @Nullable Object event) {
    Outgoing packet = (Outgoing) Objects.requireNonNull(event);
    packet.stop();
    if (!policy.isLast(packet.attempts())) {
      wire.repeated();
      knock(packet);
    } else {
      giveUpWaiting(packet);
    }
  }

  private void giveUpWaiting(Outgoing cause) {
    opening = null;
    List<Outgoing> given = List.copyOf(waiting);
    waiting.clear();
    given.forEach(packet -> packet.befell(cause.hazard(), cause.why()));
    given.forEach(Outgoing::close);
    wire.givenUp(given);
  }

  /** There is a connection: what has waited is sent. */
  void connected() {
    stopOpening();
    List<Outgoing> ready = List.copyOf(waiting);
    waiting.clear();
    ready.forEach(sender::send);
  }

  private void stopOpening() {
    Outgoing packet = opening;
    opening = null;
    if (packet != null && packet.ticking()) {
      simulator.cancel(packet.stop());
    }
  }

  /** The node at the beginning has crashed: everything that has not arrived is lost. */
  void lose(Outgoing cause) {
    stopOpening();
    giveUpWaiting(cause);
    sender.lose(cause);
  }
}
