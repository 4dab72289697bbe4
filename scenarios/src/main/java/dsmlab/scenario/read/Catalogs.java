package dsmlab.scenario.read;

import dsmlab.machine.MachinePreset;
import dsmlab.machine.Presets;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Catalog;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;

/** What a scenario can name. */
public record Catalogs(
    Catalog<ProtocolDescriptor<?>> protocols,
    Catalog<NetworkDescriptor> networks,
    Catalog<WorkloadDescriptor> workloads,
    Catalog<MachinePreset> machines) {

  /** The same with other protocols. */
  public Catalogs withProtocols(Catalog<ProtocolDescriptor<?>> others) {
    return new Catalogs(others, networks, workloads, machines);
  }

  /** All that dsmlab ships. */
  public static Catalogs standard() {
    return new Catalogs(
        Protocols.catalog(), Networks.catalog(), Workloads.catalog(), Presets.catalog());
  }
}
