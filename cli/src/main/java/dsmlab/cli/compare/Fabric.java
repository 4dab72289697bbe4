package dsmlab.cli.compare;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachinePreset;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Settings;
import java.util.Map;

/** A network and the costs of the nodes on it. */
@FunctionalInterface
public interface Fabric {

  /** A machine of some nodes on it. */
  MachineSettings machine(int nodes, int pageBytes, InitialOwner initialOwner);

  /** A kind of network and nodes, all with their defaults. */
  static Fabric of(NetworkDescriptor network) {
    return (nodes, pageBytes, initialOwner) ->
        new MachineSettings(
            nodes,
            pageBytes,
            initialOwner,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            network,
            Settings.defaults(network));
  }

  /** The network and the nodes of a preset. */
  static Fabric of(MachinePreset preset) {
    return preset::machineSettings;
  }
}
