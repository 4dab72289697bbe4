package dsmlab.scenario.read;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.workload.WorkloadDescriptor;

/** What a scenario can name. */
public record Catalogs(
    Catalog<ProtocolDescriptor<?>> protocols,
    Catalog<NetworkDescriptor> networks,
    Catalog<WorkloadDescriptor> workloads) {}
