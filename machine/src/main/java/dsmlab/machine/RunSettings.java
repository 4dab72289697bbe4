package dsmlab.machine;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;

/**
 * All that determines a run, besides its workload.
 *
 * @param machine nodes, pages and network
 * @param protocol the protocol under test
 * @param protocolSettings its settings
 * @param ordering how references of different processes are ordered
 * @param random the random streams of the replication
 * @param warmUp what is not measured
 */
public record RunSettings(
    MachineSettings machine,
    ProtocolDescriptor<?> protocol,
    Settings protocolSettings,
    Ordering ordering,
    RandomStreams random,
    WarmUp warmUp) {

  /** Settings of a run that is measured from its beginning. */
  public RunSettings(
      MachineSettings machine,
      ProtocolDescriptor<?> protocol,
      Settings protocolSettings,
      Ordering ordering,
      RandomStreams random) {
    this(machine, protocol, protocolSettings, ordering, random, WarmUp.NONE);
  }
}
