package dsmlab.machine;

import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Settings;
import dsmlab.vgroup.GroupSettings;
import java.util.Optional;

/**
 * The simulated machine.
 *
 * @param nodes how many
 * @param pageBytes the page size in bytes, a power of two
 * @param initialOwner who owns a page at first
 * @param node the costs of a node, see {@link NodeCosts#PARAMETERS}
 * @param network the kind of network
 * @param networkSettings its settings
 * @param transport what stands between nodes and network
 * @param faults what goes wrong
 * @param ipc who serves the System V calls of executed programs
 * @param groups the V kernels, for executed programs
 * @param checkpoints who keeps checkpoints of executed programs; empty when nobody does
 */
public record MachineSettings(
    int nodes,
    int pageBytes,
    InitialOwner initialOwner,
    Settings node,
    NetworkDescriptor network,
    Settings networkSettings,
    TransportChoice transport,
    FaultPlan faults,
    IpcChoice ipc,
    GroupSettings groups,
    Optional<CheckpointChoice> checkpoints) {

  /** A machine on which nothing goes wrong, and whose System V calls send nothing. */
  public MachineSettings(
      int nodes,
      int pageBytes,
      InitialOwner initialOwner,
      Settings node,
      NetworkDescriptor network,
      Settings networkSettings) {
    this(
        nodes,
        pageBytes,
        initialOwner,
        node,
        network,
        networkSettings,
        TransportChoice.DATAGRAM,
        FaultPlan.NONE,
        IpcChoice.standard());
  }

  /** A machine whose V kernels are the standard ones. */
  public MachineSettings(
      int nodes,
      int pageBytes,
      InitialOwner initialOwner,
      Settings node,
      NetworkDescriptor network,
      Settings networkSettings,
      TransportChoice transport,
      FaultPlan faults,
      IpcChoice ipc) {
    this(
        nodes,
        pageBytes,
        initialOwner,
        node,
        network,
        networkSettings,
        transport,
        faults,
        ipc,
        GroupSettings.STANDARD,
        Optional.empty());
  }

  public MachineSettings {
    if (nodes < 1) {
      throw new IllegalArgumentException("a machine needs at least one node, not " + nodes);
    }
    if (pageBytes < 1 || Integer.bitCount(pageBytes) != 1) {
      throw new IllegalArgumentException("page size " + pageBytes + " is not a power of two");
    }
  }

  /** The same machine with another transport, on which other things go wrong. */
  public MachineSettings with(TransportChoice otherTransport, FaultPlan otherFaults) {
    return with(otherTransport, otherFaults, checkpoints);
  }

  /** The same machine without checkpoints, on which nothing goes wrong. */
  public MachineSettings calm() {
    return with(transport, FaultPlan.NONE, Optional.empty());
  }

  /** The same machine with checkpoints. */
  public MachineSettings with(CheckpointChoice choice) {
    return with(transport, faults, Optional.of(choice));
  }

  private MachineSettings with(
      TransportChoice otherTransport,
      FaultPlan otherFaults,
      Optional<CheckpointChoice> otherCheckpoints) {
    return new MachineSettings(
        nodes,
        pageBytes,
        initialOwner,
        node,
        network,
        networkSettings,
        otherTransport,
        otherFaults,
        ipc,
        groups,
        otherCheckpoints);
  }

  /** Whether nothing stands between nodes and network, and nothing goes wrong. */
  boolean isPlain() {
    return transport.hidesNothing() && faults.isEmpty();
  }
}
