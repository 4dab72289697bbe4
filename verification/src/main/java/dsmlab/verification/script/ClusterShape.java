package dsmlab.verification.script;

import dsmlab.protocol.testing.ClusterSetup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a script says of its cluster besides the protocol.
 *
 * @param owner {@code home} for node (page mod nodes), or the one node that owns every page at
 *     first, as the word "node" and its number
 * @param hardwareMulticast whether a multicast is one message with several deliveries
 * @param queuedLocal whether a message of a node to itself must be delivered like any other
 * @param options settings of the protocol that differ from their defaults
 */
public record ClusterShape(
    int nodes,
    String owner,
    boolean hardwareMulticast,
    boolean queuedLocal,
    Map<String, String> options) {

  /** The first owner of page p is node (p mod nodes). */
  public static final String HOME = "home";

  /** Node 0 owns every page at first. */
  public static final String NODE0 = "node0";

  private static final String NODE = "node";

  public ClusterShape {
    options = new LinkedHashMap<>(options);
  }

  /** All defaults. */
  public static ClusterShape of(int nodes) {
    return new ClusterShape(nodes, NODE0, false, false, Map.of());
  }

  /** The same with other settings of the protocol. */
  public ClusterShape with(Map<String, String> others) {
    return new ClusterShape(nodes, owner, hardwareMulticast, queuedLocal, others);
  }

  /** A cluster of this shape. */
  public ClusterSetup setup() {
    ClusterSetup setup = ClusterSetup.of(nodes).with(options);
    setup = hardwareMulticast ? setup.withHardwareMulticast() : setup;
    setup = queuedLocal ? setup.withQueuedLocal() : setup;
    if (owner.equals(HOME)) {
      return setup.ownedBy(page -> (int) (page % nodes));
    }
    int first = Integer.parseInt(owner.substring(NODE.length()));
    return setup.ownedBy(_ -> first);
  }

  /** As the words of a {@code cluster} command, without those that say the default. */
  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(" ").add("nodes=" + nodes);
    if (!owner.equals(NODE0)) {
      words.add("owner=" + owner);
    }
    if (hardwareMulticast) {
      words.add("multicast=hardware");
    }
    if (queuedLocal) {
      words.add("local=queued");
    }
    options.forEach((name, value) -> words.add(name + "=" + value));
    return words.toString();
  }
}
