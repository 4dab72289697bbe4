package dsmlab.protocol;

import dsmlab.protocol.manager.ManagerProtocols;
import dsmlab.sim.settings.Catalog;
import java.util.List;

/** The protocols that a scenario can name, one line each, grouped by how they find the owner. */
public final class Protocols {

  private static final Catalog<ProtocolDescriptor<?>> CATALOG =
      new Catalog<>(
          "protocol",
          List.of(
              ManagerProtocols.MONITOR_CENTRAL,
              ManagerProtocols.IMPROVED_CENTRAL,
              ManagerProtocols.FIXED_DISTRIBUTED,
              ManagerProtocols.MIGRATION));

  private Protocols() {}

  /** All protocols in the order of listings and tables. */
  public static Catalog<ProtocolDescriptor<?>> catalog() {
    return CATALOG;
  }
}
