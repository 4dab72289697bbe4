package dsmlab.scenario;

import dsmlab.machine.RunSettings;
import dsmlab.sim.RandomStreams;

/**
 * One run to do.
 *
 * @param id the hash of all that determines the run
 * @param replication from 0
 */
public record PlannedRun(
    String id, Point point, ProtocolChoice protocol, int replication, long seed) {

  /** The random streams: the same for every protocol and point, other ones per replication. */
  public RandomStreams random() {
    return new RandomStreams(seed, replication);
  }

  /** What the machine needs to know. */
  public RunSettings settings() {
    return new RunSettings(
        point.machine(),
        protocol.descriptor(),
        protocol.settings(),
        point.workload().ordering(),
        random(),
        point.warmUp());
  }
}
