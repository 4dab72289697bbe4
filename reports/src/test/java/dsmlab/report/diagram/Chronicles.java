package dsmlab.report.diagram;

import dsmlab.protocol.Protocols;
import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.testing.ClusterScribe;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.TestCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chronicles of small clusters. */
final class Chronicles {

  private Chronicles() {}

  /** What happens on a cluster that runs a protocol while somebody works on it. */
  static Chronicle of(String protocol, int nodes, Consumer<TestCluster<?>> work) {
    List<Occurrence> occurrences = new ArrayList<>();
    TestCluster<?> cluster =
        TestCluster.of(Protocols.catalog().find(protocol), ClusterSetup.of(nodes));
    ClusterScribe.of(cluster, occurrences::add);
    work.accept(cluster);
    return new Chronicle(protocol, nodes, Clock.STEPS, occurrences, Chronicle.Omission.NOTHING);
  }

  /** Three nodes read a page, then a fourth one writes it: three invalidations. */
  static Chronicle threeInvalidations() {
    return of("improved-central", 5, Chronicles::readThenWrite);
  }

  private static void readThenWrite(TestCluster<?> cluster) {
    for (int reader = 1; reader < 4; reader++) {
      cluster.read(reader, 0);
    }
    cluster.write(4, 0, 7);
  }

  /** Two nodes ask for the same page at the same time. */
  static Chronicle race() {
    return of(
        "improved-central",
        3,
        cluster -> {
          cluster.startWrite(1, 0, 1);
          cluster.startWrite(2, 0, 2);
          cluster.startRead(0, 0);
          cluster.settle();
        });
  }

  /** A page with false sharing goes round. */
  static Chronicle round(int nodes, int pages) {
    return of(
        "dynamic",
        nodes,
        cluster -> {
          for (int turn = 0; turn < 3 * nodes; turn++) {
            cluster.startWrite(turn % nodes, turn % pages, turn);
            cluster.startRead((turn + 1) % nodes, turn % pages);
            cluster.settle();
          }
        });
  }
}
