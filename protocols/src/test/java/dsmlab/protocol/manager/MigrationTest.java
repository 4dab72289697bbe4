package dsmlab.protocol.manager;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.Test;

/** The chain along which a single copy moves. */
class MigrationTest {

  private static final long PAGE = 0;

  private final TestCluster<MigrationMessage> cluster =
      TestCluster.of(ManagerProtocols.MIGRATION, ClusterSetup.of(4));

  @Test
  void requestsFormAChainWhileThePageIsOnItsWay() {
    Operation first = cluster.startWrite(1, PAGE, 10);
    Operation second = cluster.startRead(2, PAGE);
    Operation third = cluster.startRead(3, PAGE);
    cluster.deliver(1, 0);
    cluster.deliver(2, 0);
    cluster.deliver(3, 0);
    cluster.deliver(0, 2);
    cluster.deliver(0, 1);
    assertThat(first.done()).isTrue();
    cluster.deliver(0, 1);
    cluster.deliver(1, 2);
    assertThat(second.value()).isEqualTo(10);
    cluster.deliver(2, 3);
    assertThat(third.value()).isEqualTo(10);
    assertThat(cluster.access(2, PAGE)).isEqualTo(Access.NONE);
    assertThat(cluster.access(3, PAGE)).isEqualTo(Access.WRITE);
  }

  @Test
  void pageThatArrivesServesEveryProcessThatWaits() {
    Operation read = cluster.startRead(1, PAGE);
    Operation write = cluster.startWrite(1, PAGE, 10);
    cluster.settle();
    assertThat(read.done()).isTrue();
    assertThat(write.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
  }
}
