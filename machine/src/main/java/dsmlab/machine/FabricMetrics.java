package dsmlab.machine;

import dsmlab.machine.Metrics.Metric;
import java.util.List;

/** What is counted of a run with a transport, or in which something goes wrong. */
final class FabricMetrics {

  private FabricMetrics() {}

  static List<Metric> all() {
    return List.of(
        count("packets.lost", "Packets that the plan of faults made vanish."),
        count("packets.duplicated", "Packets that arrived twice."),
        count("packets.delayed", "Packets that were late."),
        count("packets.reordered", "Packets that overtook others on their way."),
        count("transport.acks", "Acknowledgements of the transport, which are no messages."),
        count("transport.retransmissions", "Packets that the transport sent again."),
        count("transport.duplicatesSuppressed", "Packets that the transport had already."),
        count("transport.connections", "Connections that the transport opened."),
        count("crashes", "Nodes that crashed, each time counted."),
        count("processesCrashed", "Processes that ended because their node crashed."));
  }

  private static Metric count(String id, String summary) {
    return new Metric(id, "count", false, summary);
  }
}
