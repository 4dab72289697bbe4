package dsmlab.protocol.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.Test;

/** Requests to the group of a page's holders, which those who join later have not heard. */
class GroupOfHoldersTest {

  private static final long PAGE = 0;
  private static final int OWNER = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  private static TestCluster<?> cluster() {
    return TestCluster.of(BroadcastManager.GROUP, ClusterSetup.of(3));
  }

  @Test
  void whoWaitsTellsAWriterThatJoinedLaterOfItsRequest() {
    TestCluster<?> cluster = cluster();
    Operation first = cluster.startWrite(FIRST, PAGE, 10);
    cluster.deliver(FIRST, SECOND);
    Operation second = cluster.startWrite(SECOND, PAGE, 20);
    cluster.deliver(SECOND, OWNER);
    cluster.deliver(OWNER, SECOND);
    assertThat(second.done()).isTrue();
    cluster.deliver(FIRST, OWNER);
    assertThat(cluster.inFlight(OWNER, FIRST)).as("the old owner is no help").isEmpty();

    cluster.deliver(SECOND, FIRST);
    cluster.deliver(FIRST, SECOND);
    cluster.deliver(SECOND, FIRST);

    assertThat(first.done()).isTrue();
  }

  @Test
  void twoThatWaitTellEachOtherOnce() {
    TestCluster<?> cluster = cluster();
    cluster.startWrite(FIRST, PAGE, 10);
    cluster.startWrite(SECOND, PAGE, 20);
    cluster.deliver(FIRST, SECOND);
    cluster.deliver(SECOND, FIRST);
    cluster.deliver(FIRST, SECOND);
    cluster.deliver(SECOND, FIRST);

    assertThat(cluster.inFlight(FIRST, SECOND)).isEmpty();
    assertThat(cluster.inFlight(SECOND, FIRST)).isEmpty();
    cluster.settle();
  }
}
