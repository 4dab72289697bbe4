package dsmlab.protocol.dynamic;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.TestCluster;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Clusters that start with hints of a given shape; a node that points to itself is the owner. */
final class Hints {

  private Hints() {}

  /** The basic algorithm from given hints. */
  static TestCluster<?> dynamic(int nodes, IntUnaryOperator hintOf) {
    ProtocolDescriptor.Factory<DynamicMessage> factory =
        (host, settings) -> new DynamicManager(host, false, _ -> hintOf.applyAsInt(host.self()));
    return TestCluster.of(from("dynamic from hints", factory), ownedByRoot(nodes, hintOf));
  }

  /** Distributed copy sets from given hints. */
  static TestCluster<?> copySets(int nodes, IntUnaryOperator hintOf) {
    ProtocolDescriptor.Factory<CopySetMessage> factory =
        (host, settings) ->
            new DistributedCopySetManager(host, _ -> hintOf.applyAsInt(host.self()));
    return TestCluster.of(from("dynamic-copyset from hints", factory), ownedByRoot(nodes, hintOf));
  }

  /** Each node points to the next, and the last owns the page. */
  static IntUnaryOperator chain(int nodes) {
    return node -> Math.min(node + 1, nodes - 1);
  }

  /** All nodes in random order. */
  static int[] shuffled(int nodes, SplittableRandom random) {
    int[] order = IntStream.range(0, nodes).toArray();
    for (int last = nodes - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int swapped = order[last];
      order[last] = order[other];
      order[other] = swapped;
    }
    return order;
  }

  private static <M extends Message> ProtocolDescriptor<M> from(
      String id, ProtocolDescriptor.Factory<M> factory) {
    ProtocolDescriptor<?> like = DynamicProtocols.DYNAMIC;
    return new ProtocolDescriptor<>(
        id,
        like.title(),
        like.promise(),
        like.replication(),
        like.location(),
        like.summary(),
        like.paper(),
        like.parameters(),
        like.messages(),
        like.unit(),
        factory);
  }

  private static ClusterSetup ownedByRoot(int nodes, IntUnaryOperator hintOf) {
    int root =
        IntStream.range(0, nodes)
            .filter(node -> hintOf.applyAsInt(node) == node)
            .findFirst()
            .orElseThrow();
    return ClusterSetup.of(nodes).ownedBy(_ -> root);
  }
}
