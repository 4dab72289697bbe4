package dsmlab.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run that could not be finished.
 *
 * @param runId the hash of all that determines the run
 * @param protocolId the id of the protocol
 * @param protocolLabel its label, unique in the scenario
 * @param point the value of each axis as the scenario writes it, in the order of the axes
 * @param replication from 0
 * @param seed the scenario's seed
 * @param promiseBroken whether the protocol broke what it promises
 * @param reason the sentence that says why
 */
public record FailedRun(
    String runId,
    String protocolId,
    String protocolLabel,
    Map<String, String> point,
    int replication,
    long seed,
    boolean promiseBroken,
    String reason) {

  public FailedRun {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }
}
