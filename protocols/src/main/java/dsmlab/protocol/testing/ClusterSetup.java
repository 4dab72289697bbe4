package dsmlab.protocol.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongToIntFunction;

/**
 * The shape of a {@link TestCluster}.
 *
 * @param settings settings of the protocol that differ from their defaults
 * @param initialOwner the first owner of each page
 * @param hardwareMulticast whether a multicast is one message with several deliveries
 * @param queuedLocal whether a message of a node to itself waits for the scheduler like any other,
 *     instead of being handled right after the handler that sent it
 */
public record ClusterSetup(
    int nodes,
    Map<String, String> settings,
    LongToIntFunction initialOwner,
    boolean hardwareMulticast,
    boolean queuedLocal) {

  public ClusterSetup {
    settings = new LinkedHashMap<>(settings);
  }

  /** All defaults: node 0 owns every page, multicasts are unicasts. */
  public static ClusterSetup of(int nodes) {
    return new ClusterSetup(nodes, Map.of(), page -> 0, false, false);
  }

  /** The same with one more setting of the protocol. */
  public ClusterSetup with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new ClusterSetup(nodes, more, initialOwner, hardwareMulticast, queuedLocal);
  }

  /** The same with settings of the protocol. */
  public ClusterSetup with(Map<String, String> all) {
    return new ClusterSetup(nodes, all, initialOwner, hardwareMulticast, queuedLocal);
  }

  /** The same with other first owners. */
  public ClusterSetup ownedBy(LongToIntFunction owner) {
    return new ClusterSetup(nodes, settings, owner, hardwareMulticast, queuedLocal);
  }

  /** The same with multicast in hardware. */
  public ClusterSetup withHardwareMulticast() {
    return new ClusterSetup(nodes, settings, initialOwner, true, queuedLocal);
  }

  /** The same with messages to oneself left to the scheduler. */
  public ClusterSetup withQueuedLocal() {
    return new ClusterSetup(nodes, settings, initialOwner, hardwareMulticast, true);
  }
}
