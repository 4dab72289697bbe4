package dsmlab.sim.transport;

import dsmlab.sim.fault.Hazard;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A packet that its sender keeps until it knows that it has arrived. */
final class Outgoing {

  final int bytes;
  final Object payload;
  private int attempts;
  private long timer;
  private boolean ticking;
  private boolean closed;
  private @Nullable Hazard hazard;
  private Supplier<String> why = () -> "a time-out that is too short";

  Outgoing(int bytes, Object payload) {
    this.bytes = bytes;
    this.payload = payload;
  }

  /** It is being sent; returns how often it has been, this time included. */
  int attempt() {
    return ++attempts;
  }

  int attempts() {
    return attempts;
  }

  void tick(long event) {
    timer = event;
    ticking = true;
  }

  boolean ticking() {
    return ticking;
  }

  /** The event of its timer, which does not come any more. */
  long stop() {
    ticking = false;
    return timer;
  }

  /** Something befell it on its way. */
  void befell(Hazard what, Supplier<String> cause) {
    hazard = what;
    why = cause;
  }

  /** What befell it last; a loss when nothing is known. */
  Hazard hazard() {
    return hazard == null ? Hazard.LOSS : hazard;
  }

  Supplier<String> why() {
    return why;
  }

  /** It has been delivered or given up, and nothing comes of it any more. */
  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
