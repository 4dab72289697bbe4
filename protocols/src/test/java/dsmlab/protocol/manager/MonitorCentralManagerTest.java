package dsmlab.protocol.manager;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.manager.MonitorMessage.Ack;
import dsmlab.protocol.manager.MonitorMessage.Confirm;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the monitor central manager refuses; the order of its steps is told by its scripts. */
class MonitorCentralManagerTest {

  private static final long PAGE = 0;
  private static final int MANAGER = 0;
  private static final int OWNER = 1;
  private static final int READER = 2;
  private static final int WRITER = 3;

  private TestCluster<MonitorMessage> cluster;

  @BeforeEach
  void ownerHasWritten() {
    cluster =
        TestCluster.of(ManagerProtocols.MONITOR_CENTRAL, ClusterSetup.of(4).withQueuedLocal());
    cluster.write(OWNER, PAGE, 10);
  }

  @Test
  void acknowledgementNobodyWaitsForIsRefused() {
    cluster.forge(READER, MANAGER, new Ack(PAGE));
    assertThatThrownBy(() -> cluster.deliver(READER, MANAGER))
        .hasMessageContaining("node 2 acknowledges but {} should");
  }

  @Test
  void confirmationOfAnotherNodeIsRefused() {
    cluster.startRead(READER, PAGE);
    cluster.deliver(READER, MANAGER);
    cluster.forge(WRITER, MANAGER, new Confirm(PAGE));
    assertThatThrownBy(() -> cluster.deliver(WRITER, MANAGER))
        .hasMessageContaining(
            "node 0 cannot take Confirm[page=0] for page 0 while managing owner 1");
  }
}
