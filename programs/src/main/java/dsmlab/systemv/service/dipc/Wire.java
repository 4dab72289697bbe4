package dsmlab.systemv.service.dipc;

import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.dipc.DaemonMessage.Accepted;
import dsmlab.systemv.service.dipc.DaemonMessage.Connect;
import dsmlab.systemv.service.dipc.DaemonMessage.Opening;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.Consumer;

/**
 * What the daemon sends through: UDP, which sends at once, or TCP, which opens a connection for
 * each exchange with another machine.
 */
final class Wire {

  private static final String CONNECTION = "connection";

  private final IpcHost<DaemonMessage> host;
  private final DipcSettings settings;
  private final Deadlines deadlines;
  private final Consumer<Opening> unconnected;
  private final Long2ObjectOpenHashMap<Held> held = new Long2ObjectOpenHashMap<>();
  private long exchanges;

  /** A message that waits for its connection. */
  private record Held(int destination, Opening message, Deadlines.Deadline patience) {}

  /**
   * A wire.
   *
   * @param unconnected hears of messages for which there was no connection in time
   */
  Wire(
      IpcHost<DaemonMessage> host,
      DipcSettings settings,
      Deadlines deadlines,
      Consumer<Opening> unconnected) {
    this.host = host;
    this.settings = settings;
    this.deadlines = deadlines;
    this.unconnected = unconnected;
  }

  /** The number of a new exchange. */
  long newExchange() {
    return exchanges++;
  }

  /** Begins an exchange. */
  void open(int destination, Opening message) {
    if (!settings.connects() || destination == host.self()) {
      host.send(destination, message);
      return;
    }
    long number = message.exchange();
    Deadlines.Deadline patience =
        deadlines.after(settings.timeouts().connectPicos(), () -> unconnected.accept(message));
    held.put(number, new Held(destination, message, patience));
    spend();
    host.send(destination, new Connect(number));
  }

  private void spend() {
    host.spend(CONNECTION, settings.costs().connectPicos());
  }

  /** Another machine wants a connection. */
  void accept(int source, Connect connect) {
    spend();
    host.send(source, new Accepted(connect.exchange()));
  }

  /** A connection is there: what has waited for it is sent. */
  void accepted(Accepted accepted) {
    Held ready = held.get(accepted.exchange());
    if (ready != null) {
      forget(accepted.exchange());
      host.send(ready.destination(), ready.message());
    }
  }

  /** Nothing waits for the connection of an exchange any more. */
  void forget(long exchange) {
    Held forgotten = held.remove(exchange);
    if (forgotten != null) {
      deadlines.cancel(forgotten.patience());
    }
  }

  /** Goes on with an exchange that another machine has begun, or this one. */
  void goOn(int destination, DaemonMessage message) {
    host.send(destination, message);
  }
}
