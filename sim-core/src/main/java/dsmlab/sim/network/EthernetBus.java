package dsmlab.sim.network;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shared medium of an {@link EthernetNetwork}: who sends, who collides, and until when. */
final class EthernetBus {

  /** Takes what the bus has carried. */
  interface Carried {

    /** A station's frame succeeds; all others will have all of it at {@code arrivalPicos}. */
    void frame(EthernetStation station, long arrivalPicos);
  }

  private final Simulator simulator;
  private final EthernetTiming timing;
  private final Carried carried;
  private final List<EthernetStation> contenders = new ArrayList<>();
  private final EventHandler attempt = this::attempt;
  private final EventHandler windowClosed = this::closeWindow;
  private @Nullable EthernetStation lastSender;
  private long firstStartPicos;
  private long secondStartPicos;
  private long silentPicos;
  private long busyPicos;
  private long collisions;

  EthernetBus(Simulator simulator, EthernetTiming timing, Carried carried) {
    this.simulator = simulator;
    this.timing = timing;
    this.carried = carried;
    this.silentPicos = -timing.gapPicos();
  }

  /** The time in which the bus carried frames and collisions. */
  long busyPicos() {
    return busyPicos;
  }

  long collisions() {
    return collisions;
  }

  /** A station sends now, or tries again when the bus will have been silent for long enough. */
  void attempt(EthernetStation station) {
    long now = simulator.nowPicos();
    long allowedPicos = allowedPicos(station);
    if (now < allowedPicos || windowIsOver(now)) {
      tryAt(allowedPicos, station);
    } else {
      begin(station, now);
    }
  }

  private void attempt(long unused, @Nullable Object station) {
    attempt((EthernetStation) Objects.requireNonNull(station));
  }

  private void tryAt(long picos, EthernetStation station) {
    simulator.schedule(Math.max(picos, simulator.nowPicos()), attempt, 0, station);
  }

  /** The last sender hears the end of its frame before the others do. */
  private long allowedPicos(EthernetStation station) {
    long headStartPicos = station == lastSender ? timing.propagationPicos() : 0;
    return silentPicos - headStartPicos + timing.gapPicos();
  }

  /** Whether the outcome of the present contention is due in this instant. */
  private boolean windowIsOver(long now) {
    return !contenders.isEmpty() && now > firstStartPicos + timing.propagationPicos();
  }

  private void begin(EthernetStation station, long now) {
    if (contenders.isEmpty()) {
      firstStartPicos = now;
      simulator.schedule(now + timing.propagationPicos() + 1, windowClosed, 0, null);
    } else if (contenders.size() == 1) {
      secondStartPicos = now;
    }
    contenders.add(station);
  }

  /** Every station hears the bus now: what began is a frame or a collision. */
  private void closeWindow(long unused, @Nullable Object event) {
    if (contenders.size() == 1) {
      carry(contenders.getFirst());
    } else {
      collide();
    }
    contenders.clear();
  }

  private void carry(EthernetStation station) {
    occupyUntil(firstStartPicos + station.framePicos());
    lastSender = station;
    carried.frame(station, silentPicos);
    if (station.hasFrames()) {
      tryAt(allowedPicos(station), station);
    }
  }

  private void collide() {
    collisions++;
    long firstJamEndPicos = jamEndPicos(secondStartPicos);
    occupyUntil(firstJamEndPicos);
    lastSender = null;
    backOff(contenders.getFirst(), firstJamEndPicos);
    for (EthernetStation station : contenders.subList(1, contenders.size())) {
      backOff(station, jamEndPicos(firstStartPicos));
    }
  }

  private void occupyUntil(long endPicos) {
    busyPicos += endPicos - firstStartPicos;
    silentPicos = endPicos + timing.propagationPicos();
  }

  /** When a station has jammed that notices what began elsewhere. */
  private long jamEndPicos(long foreignStartPicos) {
    return foreignStartPicos + timing.propagationPicos() + timing.jamPicos();
  }

  private void backOff(EthernetStation station, long jamEndPicos) {
    long waitedPicos = jamEndPicos + station.slotsAfterCollision() * timing.slotPicos();
    tryAt(Math.max(waitedPicos, allowedPicos(station)), station);
  }
}
