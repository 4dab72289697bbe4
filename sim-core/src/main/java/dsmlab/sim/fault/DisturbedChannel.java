package dsmlab.sim.fault;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.OfPackets;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.sim.network.PacketSink;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of the way from one node to another, where packets are lost, doubled and held back. All
 * this happens in events of the destination, so no packet arrives earlier than it would have.
 */
final class DisturbedChannel {

  private final int source;
  private final int destination;
  private final PacketDraws draws;
  private final Simulator simulator;
  private final PacketSink sink;
  private final DisturbanceListener listener;
  private final PacketEffects effects;
  private final EventHandler due = this::due;

  /** The packets that are held back, by the order in which they arrived. */
  private final Long2ObjectRBTreeMap<Held> held = new Long2ObjectRBTreeMap<>();

  private long packets;
  private int inOrder;
  private long lastInOrderPicos;

  /** A packet that is held back; one that keeps its order lets no later one pass. */
  private record Held(int bytes, Object payload, boolean keepsOrder) {}

  /** What was drawn for the present packet. */
  private final class Fate implements PacketDraws.Taker {

    private @Nullable Loss loss;
    private @Nullable Duplication duplication;
    private @Nullable Delay delay;
    private @Nullable Reordering reordering;
    private long delayPicos;
    private long heldPicos;

    @Override
    public void take(int number, OfPackets disturbance, double amount) {
      if (loss != null) {
        return;
      }
      effects.count(number);
      switch (disturbance) {
        case Loss entry -> loss = entry;
        case Duplication entry -> duplication = entry;
        case Delay entry -> {
          delay = entry;
          delayPicos += entry.spread().picos(entry.delayPicos(), amount);
        }
        case Reordering entry -> {
          reordering = entry;
          heldPicos += Math.round(entry.delayPicos() * amount);
        }
      }
    }
  }

  DisturbedChannel(
      int source,
      int destination,
      PacketDraws draws,
      Simulator simulator,
      PacketSink sink,
      DisturbanceListener listener,
      PacketEffects effects) {
    this.source = source;
    this.destination = destination;
    this.draws = draws;
    this.simulator = simulator;
    this.sink = sink;
    this.listener = listener;
    this.effects = effects;
  }

  /** A packet has come through the network. */
  void arrive(int bytes, Object payload, boolean over) {
    Fate fate = new Fate();
    draws.next();
    if (!over) {
      draws.tell(source, destination, simulator.nowPicos(), fate);
    }
    if (fate.loss != null) {
      tell(Hazard.LOSS, payload, fate.loss);
      return;
    }
    pass(bytes, payload, fate);
    if (fate.duplication != null) {
      repeat(bytes, payload, fate.duplication);
    }
  }

  private void tell(Hazard hazard, Object payload, Disturbance why) {
    effects.count(hazard);
    listener.disturbed(hazard, source, destination, payload, why::words);
  }

  private void pass(int bytes, Object payload, Fate fate) {
    long number = packets++;
    if (fate.delay != null) {
      tell(Hazard.DELAY, payload, fate.delay);
    }
    long atPicos = simulator.nowPicos() + fate.delayPicos;
    if (fate.reordering != null) {
      hold(number, atPicos + fate.heldPicos, new Held(bytes, payload, false));
    } else if (inOrder == 0 && fate.delayPicos == 0) {
      deliver(number, bytes, payload);
    } else {
      inOrder++;
      lastInOrderPicos = Math.max(lastInOrderPicos, atPicos);
      hold(number, lastInOrderPicos, new Held(bytes, payload, true));
    }
  }

  private void hold(long number, long atPicos, Held packet) {
    held.put(number, packet);
    simulator.scheduleAt(destination, atPicos, due, number, packet);
  }

  private void due(long number, @Nullable Object event) {
    Held packet = (Held) Objects.requireNonNull(event);
    held.remove(number);
    if (packet.keepsOrder()) {
      inOrder--;
    }
    deliver(number, packet.bytes(), packet.payload());
  }

  private void deliver(long number, int bytes, Object payload) {
    if (!held.isEmpty() && held.firstLongKey() < number) {
      effects.count(Hazard.REORDERING);
      Object overtaken = Objects.requireNonNull(held.get(held.firstLongKey())).payload();
      listener.disturbed(
          Hazard.REORDERING, source, destination, payload, () -> "overtaking " + overtaken);
    }
    sink.deliver(source, destination, bytes, payload);
  }

  private void repeat(int bytes, Object payload, Duplication duplication) {
    tell(Hazard.DUPLICATION, payload, duplication);
    long atPicos = simulator.nowPicos() + duplication.laterPicos();
    EventHandler again = (_, copy) -> sink.deliver(source, destination, bytes, payload);
    simulator.scheduleAt(destination, atPicos, again, 0, payload);
  }
}
