package dsmlab.machine;

import dsmlab.sim.settings.Settings;
import dsmlab.sim.transport.TransportDescriptor;
import dsmlab.sim.transport.Transports;

/** A transport with its settings. */
public record TransportChoice(TransportDescriptor kind, Settings settings) {

  /** None: the network itself. */
  public static final TransportChoice DATAGRAM = ofDefaults(Transports.DATAGRAM);

  /** A transport with its defaults. */
  public static TransportChoice ofDefaults(TransportDescriptor kind) {
    return new TransportChoice(kind, Settings.defaults(kind));
  }

  /** Whether what befalls a packet befalls a message. */
  public boolean hidesNothing() {
    return kind.equals(Transports.DATAGRAM);
  }
}
