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
import java.util.Map;

/**
 * What a scenario can name.
 *
 * @param codeHashes the hash of the code of each protocol, by id, that does not come with dsmlab
 */
public record Catalogs(
    Catalog<ProtocolDescriptor<?>> protocols,
    Catalog<NetworkDescriptor> networks,
    Catalog<WorkloadDescriptor> workloads,
    Catalog<MachinePreset> machines,
    Map<String, String> codeHashes) {

  public Catalogs {
    codeHashes = Map.copyOf(codeHashes);
  }

  /** Catalogues of what comes with dsmlab. */
  public Catalogs(
      Catalog<ProtocolDescriptor<?>> protocols,
      Catalog<NetworkDescriptor> networks,
      Catalog<WorkloadDescriptor> workloads,
      Catalog<MachinePreset> machines) {
    this(protocols, networks, workloads, machines, Map.of());
  }

  /** The same with other protocols. */
  public Catalogs withProtocols(Catalog<ProtocolDescriptor<?>> others, Map<String, String> hashes) {
    return new Catalogs(others, networks, workloads, machines, hashes);
  }

  /** All that dsmlab ships. */
  public static Catalogs standard() {
    return new Catalogs(
        Protocols.catalog(), Networks.catalog(), Workloads.catalog(), Presets.catalog());
  }
}
