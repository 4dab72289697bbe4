package dsmlab.sim.transport;

import dsmlab.sim.settings.Catalog;
import java.util.List;

/** The kinds of transports that a scenario can name. */
public final class Transports {

  /** The network itself: what it does to a packet happens to the message. */
  public static final TransportDescriptor DATAGRAM =
      new TransportDescriptor(
          "datagram",
          "None: what the network loses is lost, and packets arrive as it delivers them.",
          "UDP; Postel, RFC 768, 1980",
          List.of(),
          (_, context) -> context.medium().join(context.sink(), context.listener()));

  private static final Catalog<TransportDescriptor> CATALOG =
      new Catalog<>(
          "transport", List.of(DATAGRAM, ReliableTransport.RELIABLE, ReliableTransport.STREAM));

  private Transports() {}

  /** All kinds, the simplest first. */
  public static Catalog<TransportDescriptor> catalog() {
    return CATALOG;
  }
}
