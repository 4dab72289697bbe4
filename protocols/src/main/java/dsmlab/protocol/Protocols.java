package dsmlab.protocol;

import dsmlab.protocol.broadcast.BroadcastManager;
import dsmlab.protocol.central.CentralServer;
import dsmlab.protocol.dipc.DipcProtocols;
import dsmlab.protocol.dynamic.DynamicProtocols;
import dsmlab.protocol.kdipc.KdipcProtocols;
import dsmlab.protocol.manager.ManagerProtocols;
import dsmlab.protocol.mirage.MirageProtocols;
import dsmlab.protocol.update.SequencedUpdate;
import dsmlab.protocol.update.WriteUpdate;
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
              BroadcastManager.DESCRIPTOR,
              BroadcastManager.GROUP,
              DynamicProtocols.DYNAMIC,
              DynamicProtocols.DYNAMIC_COPYSET,
              DynamicProtocols.DYNAMIC_HINTED,
              CentralServer.DESCRIPTOR,
              ManagerProtocols.MIGRATION,
              WriteUpdate.DESCRIPTOR,
              SequencedUpdate.DESCRIPTOR,
              DipcProtocols.DIPC,
              KdipcProtocols.KDIPC,
              MirageProtocols.MIRAGE));

  private Protocols() {}

  /** All protocols in the order of listings and tables. */
  public static Catalog<ProtocolDescriptor<?>> catalog() {
    return CATALOG;
  }
}
