package dsmlab.scenario;

import dsmlab.machine.RunResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One finished run.
 *
 * @param runId the hash of all that determines the run; equal runs of two points share it
 * @param protocolId the id of the protocol
 * @param protocolLabel its label, unique in the scenario
 * @param point the value of each axis as the scenario writes it, in the order of the axes
 * @param replication from 0
 * @param seed the scenario's seed
 * @param result what was measured
 */
public record RunRow(
    String runId,
    String protocolId,
    String protocolLabel,
    Map<String, String> point,
    int replication,
    long seed,
    RunResult result) {

  public RunRow {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }
}
