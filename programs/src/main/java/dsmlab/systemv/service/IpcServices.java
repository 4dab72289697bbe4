package dsmlab.systemv.service;

import dsmlab.sim.settings.Catalog;
import dsmlab.systemv.service.dipc.DipcService;
import dsmlab.systemv.service.kdipc.KdipcService;
import java.util.List;

/** The services that a scenario can name. */
public final class IpcServices {

  private static final Catalog<IpcDescriptor<?>> CATALOG =
      new Catalog<>(
          "ipc service",
          List.of(IdealService.DESCRIPTOR, DipcService.DESCRIPTOR, KdipcService.DESCRIPTOR));

  private IpcServices() {}

  /** All services, the default first. */
  public static Catalog<IpcDescriptor<?>> catalog() {
    return CATALOG;
  }
}
