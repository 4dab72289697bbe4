package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolError;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the copies of a page agree when nothing is under way. Where concurrent writes have no
 * order, this holds for words that one node alone has written.
 */
final class Copies {

  private final TestCluster<?> cluster;
  private final Writers writers;
  private final boolean ordered;

  Copies(TestCluster<?> cluster, Writers writers, ConsistencyModel promise) {
    this.cluster = cluster;
    this.writers = writers;
    this.ordered = promise.compareTo(ConsistencyModel.SEQUENTIAL) <= 0;
  }

  /** Checks the copies of a page that may be read. */
  void check(long page) {
    Map<Integer, Map<Long, Long>> copies = new TreeMap<>();
    for (int node = 0; node < cluster.nodes(); node++) {
      if (cluster.access(node, page) != Access.NONE) {
        copies.put(node, cluster.words(node, page));
      }
    }
    TreeSet<Long> addresses = new TreeSet<>();
    copies.values().forEach(words -> addresses.addAll(words.keySet()));
    addresses.forEach(address -> check(address, copies));
  }

  private void check(long address, Map<Integer, Map<Long, Long>> copies) {
    if (!ordered && writers.of(address) > 1) {
      return;
    }
    Map.@Nullable Entry<Integer, Map<Long, Long>> first = null;
    for (Map.Entry<Integer, Map<Long, Long>> copy : copies.entrySet()) {
      first = first == null ? copy : first;
      if (value(copy, address) != value(first, address)) {
        throw new ProtocolError(
            "nothing is under way, but %s is %d at node %d and %d at node %d"
                .formatted(
                    Word.at(address),
                    value(first, address),
                    first.getKey(),
                    value(copy, address),
                    copy.getKey()));
      }
    }
  }

  private static long value(Map.Entry<Integer, Map<Long, Long>> copy, long address) {
    return copy.getValue().getOrDefault(address, 0L);
  }
}
