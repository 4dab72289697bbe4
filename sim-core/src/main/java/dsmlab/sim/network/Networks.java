package dsmlab.sim.network;

import dsmlab.sim.settings.Catalog;
import java.util.List;

/** The kinds of networks that a scenario can name. */
public final class Networks {

  private static final Catalog<NetworkDescriptor> CATALOG =
      new Catalog<>(
          "network",
          List.of(
              ConstantNetwork.INSTANT,
              ConstantNetwork.CONSTANT,
              LogpNetwork.DESCRIPTOR,
              EthernetNetwork.DESCRIPTOR,
              TokenRingNetwork.DESCRIPTOR,
              SwitchedNetwork.DESCRIPTOR));

  private Networks() {}

  /** All kinds, the simplest first. */
  public static Catalog<NetworkDescriptor> catalog() {
    return CATALOG;
  }
}
