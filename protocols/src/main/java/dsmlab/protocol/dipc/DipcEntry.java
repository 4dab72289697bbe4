package dsmlab.protocol.dipc;

import dsmlab.protocol.Postponed;
import dsmlab.protocol.dipc.DipcMessage.Order;

/** A page or segment on one machine. */
final class DipcEntry {

  /** What the machine does about it. */
  enum Phase {
    /** No process waits. */
    IDLE,
    /** A process waits to read. */
    READING,
    /** A process waits to write. */
    WRITING
  }

  final Postponed<Order> early = new Postponed<>();
  Phase phase = Phase.IDLE;
  boolean holder;

  /** An access has failed here: nothing that comes about it later is taken. */
  boolean failed;

  /** Quanta that have begun and not passed: a machine may be granted more within one. */
  int quanta;

  DipcEntry(boolean holder) {
    this.holder = holder;
  }

  boolean quiet() {
    return phase == Phase.IDLE && early.isEmpty();
  }

  @Override
  public String toString() {
    return phase + (holder ? " as holder" : "") + (quanta > 0 ? " within its quantum" : "");
  }
}
