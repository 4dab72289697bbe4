package dsmlab.sim.transport;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a transport does beyond sending each packet once. */
final class TransportCounts {

  private long acks;
  private long retransmissions;
  private long duplicatesSuppressed;
  private long connections;

  void ack() {
    acks++;
  }

  void retransmission() {
    retransmissions++;
  }

  void duplicateSuppressed() {
    duplicatesSuppressed++;
  }

  void connection() {
    connections++;
  }

  /** The counts by the names of metrics. */
  Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>();
    counters.put("transport.acks", acks);
    counters.put("transport.retransmissions", retransmissions);
    counters.put("transport.duplicatesSuppressed", duplicatesSuppressed);
    counters.put("transport.connections", connections);
    return counters;
  }
}
