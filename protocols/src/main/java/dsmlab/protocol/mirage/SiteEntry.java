package dsmlab.protocol.mirage;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.Postponed;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.mirage.MirageMessage.Order;
import dsmlab.protocol.mirage.MirageMessage.ServeWriter;
import org.jspecify.annotations.Nullable;

/** A page on one site. */
final class SiteEntry {

  /** What the site does about it. */
  enum Phase {
    /** No process waits. */
    IDLE,
    /** A process waits to read. */
    READING,
    /** A process waits to write. */
    WRITING
  }

  final Postponed<Order> early = new Postponed<>();
  final AwaitedAcks invalidating = new AwaitedAcks();
  Phase phase = Phase.IDLE;
  boolean clockSite;

  /** Windows that have begun and not ended: a writer may be granted more within one. */
  int windows;

  /** For whom the readers are being invalidated. */
  private @Nullable ServeWriter nextWriter;

  SiteEntry(boolean clockSite) {
    this.clockSite = clockSite;
  }

  void invalidateFor(ServeWriter order) {
    nextWriter = order;
    invalidating.expect(order.others());
  }

  /** All readers are gone: the order for which they were invalidated. */
  ServeWriter takeNextWriter() {
    ServeWriter order = nextWriter;
    if (order == null) {
      throw new ProtocolError("no writer waits for readers to be invalidated");
    }
    nextWriter = null;
    return order;
  }

  boolean quiet() {
    return phase == Phase.IDLE && early.isEmpty() && nextWriter == null;
  }

  @Override
  public String toString() {
    return phase
        + (clockSite ? " as clock site" : "")
        + (windows > 0 ? " within its window" : "")
        + invalidating;
  }
}
