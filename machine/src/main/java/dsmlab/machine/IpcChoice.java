package dsmlab.machine;

import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;

/** A service of System V calls with its settings. */
public record IpcChoice(IpcDescriptor<?> descriptor, Settings settings) {

  /** The service that a machine has when nobody chooses one. */
  public static IpcChoice standard() {
    IpcDescriptor<?> first = IpcServices.catalog().entries().getFirst();
    return new IpcChoice(first, Settings.defaults(first));
  }
}
