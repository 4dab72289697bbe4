package dsmlab.scenario.read;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.machine.MachinePreset;
import dsmlab.machine.Presets;
import dsmlab.machine.ProgramWorkload;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Catalog;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a scenario can name.
 *
 * @param workloads the kinds of workloads but that of programs
 * @param programs what a workload can execute
 * @param ipc who can serve System V calls
 * @param checkpoints how machines can be saved
 * @param codeHashes the hash of the code of each protocol, by id, that does not come with dsmlab
 * @param programHashes the same of each program
 * @param checkpointHashes the same of each checkpoint algorithm
 */
public record Catalogs(
    Catalog<ProtocolDescriptor<?>> protocols,
    Catalog<NetworkDescriptor> networks,
    Catalog<WorkloadDescriptor> workloads,
    Catalog<MachinePreset> machines,
    Catalog<ProgramDescriptor> programs,
    Catalog<IpcDescriptor<?>> ipc,
    Catalog<CheckpointDescriptor<?>> checkpoints,
    Map<String, String> codeHashes,
    Map<String, String> programHashes,
    Map<String, String> checkpointHashes) {

  public Catalogs {
    codeHashes = Map.copyOf(codeHashes);
    programHashes = Map.copyOf(programHashes);
    checkpointHashes = Map.copyOf(checkpointHashes);
  }

  /** Catalogues of what comes with dsmlab, without programs. */
  public Catalogs(
      Catalog<ProtocolDescriptor<?>> protocols,
      Catalog<NetworkDescriptor> networks,
      Catalog<WorkloadDescriptor> workloads,
      Catalog<MachinePreset> machines) {
    this(
        protocols,
        networks,
        workloads,
        machines,
        new Catalog<>(Programs.catalog().kind(), List.of()),
        IpcServices.catalog(),
        CheckpointAlgorithms.catalog(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** The same with other protocols. */
  public Catalogs withProtocols(Catalog<ProtocolDescriptor<?>> others, Map<String, String> hashes) {
    return new Catalogs(
        others,
        networks,
        workloads,
        machines,
        programs,
        ipc,
        checkpoints,
        hashes,
        programHashes,
        checkpointHashes);
  }

  /** The same with other programs. */
  public Catalogs withPrograms(Catalog<ProgramDescriptor> others, Map<String, String> hashes) {
    return new Catalogs(
        protocols,
        networks,
        workloads,
        machines,
        others,
        ipc,
        checkpoints,
        codeHashes,
        hashes,
        checkpointHashes);
  }

  /** The same with other checkpoint algorithms. */
  public Catalogs withCheckpoints(
      Catalog<CheckpointDescriptor<?>> others, Map<String, String> hashes) {
    return new Catalogs(
        protocols,
        networks,
        workloads,
        machines,
        programs,
        ipc,
        others,
        codeHashes,
        programHashes,
        hashes);
  }

  /** All kinds of workloads, that of programs included when there is one. */
  public Catalog<WorkloadDescriptor> allWorkloads() {
    if (programs.entries().isEmpty()) {
      return workloads;
    }
    List<WorkloadDescriptor> all = new ArrayList<>(workloads.entries());
    all.add(ProgramWorkload.kind(programs));
    return new Catalog<>(workloads.kind(), all);
  }

  /** All that dsmlab ships. */
  public static Catalogs standard() {
    return new Catalogs(
            Protocols.catalog(), Networks.catalog(), Workloads.catalog(), Presets.catalog())
        .withPrograms(Programs.catalog(), Map.of());
  }
}
