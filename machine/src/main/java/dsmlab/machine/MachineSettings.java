package dsmlab.machine;

import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.settings.Settings;

/**
 * The simulated machine.
 *
 * @param nodes how many
 * @param pageBytes the page size in bytes, a power of two
 * @param initialOwner who owns a page at first
 * @param node the costs of a node, see {@link NodeCosts#PARAMETERS}
 * @param network the kind of network
 * @param networkSettings its settings
 */
public record MachineSettings(
    int nodes,
    int pageBytes,
    InitialOwner initialOwner,
    Settings node,
    NetworkDescriptor network,
    Settings networkSettings) {

  public MachineSettings {
    if (nodes < 1) {
      throw new IllegalArgumentException("a machine needs at least one node, not " + nodes);
    }
    if (pageBytes < 1 || Integer.bitCount(pageBytes) != 1) {
      throw new IllegalArgumentException("page size " + pageBytes + " is not a power of two");
    }
  }
}
