package dsmlab.protocol.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Access;
import dsmlab.protocol.manager.MonitorMessage.Ack;
import dsmlab.protocol.manager.MonitorMessage.Confirm;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of steps that the monitor central manager imposes. */
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
  void copiesAreGoneBeforeTheOwnerIsAsked() {
    cluster.read(READER, PAGE);
    cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, MANAGER);
    assertThat(cluster.inFlight(MANAGER, OWNER)).isEmpty();
    cluster.deliver(MANAGER, READER);
    assertThat(cluster.access(READER, PAGE)).isEqualTo(Access.NONE);
    cluster.deliver(READER, MANAGER);
    assertThat(cluster.inFlight(MANAGER, OWNER)).hasSize(1);
    cluster.settle();
  }

  @Test
  void copiesAreGoneBeforeThePageLeavesAManagerThatOwnsIt() {
    cluster.write(MANAGER, PAGE, 15);
    cluster.read(READER, PAGE);
    cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, MANAGER);
    assertThat(cluster.inFlight(MANAGER, WRITER)).isEmpty();
    assertThat(cluster.access(MANAGER, PAGE)).isEqualTo(Access.READ);
    cluster.settle();
    assertThat(cluster.read(READER, PAGE)).isEqualTo(20);
  }

  @Test
  void nextRequestWaitsForTheConfirmation() {
    Operation first = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, MANAGER);
    cluster.deliver(MANAGER, OWNER);
    Operation second = cluster.startWrite(READER, PAGE, 30);
    cluster.deliver(READER, MANAGER);
    cluster.deliver(OWNER, WRITER);
    assertThat(first.done()).isTrue();
    assertThat(cluster.inFlight(MANAGER, WRITER)).isEmpty();
    cluster.deliver(WRITER, MANAGER);
    assertThat(cluster.inFlight(MANAGER, WRITER)).hasSize(1);
    cluster.settle();
    assertThat(second.done()).isTrue();
  }

  @Test
  void requesterConfirmsOnlyAfterThePageHasCome() {
    cluster.startRead(READER, PAGE);
    cluster.deliver(READER, MANAGER);
    cluster.deliver(MANAGER, OWNER);
    assertThat(cluster.inFlight(READER, MANAGER)).isEmpty();
    cluster.deliver(OWNER, READER);
    assertThat(cluster.inFlight(READER, MANAGER)).containsExactly(new Confirm(PAGE));
    cluster.settle();
  }

  @Test
  void ownerSendsThePageWhileItsOwnWriteWaitsAtTheManager() {
    cluster.read(READER, PAGE);
    Operation other = cluster.startWrite(WRITER, PAGE, 30);
    cluster.deliver(WRITER, MANAGER);
    Operation own = cluster.startWrite(OWNER, PAGE, 20);
    cluster.deliver(OWNER, MANAGER);
    cluster.settle();
    assertThat(other.done()).isTrue();
    assertThat(own.done()).isTrue();
    assertThat(cluster.read(READER, PAGE)).isEqualTo(20);
  }

  @Test
  void ownersUpgradeMovesNoPageNotEvenToItself() {
    cluster.read(READER, PAGE);
    Operation own = cluster.startWrite(OWNER, PAGE, 1, 20);
    cluster.deliver(OWNER, MANAGER);
    cluster.deliver(MANAGER, READER);
    cluster.deliver(READER, MANAGER);
    assertThat(cluster.access(OWNER, PAGE)).isEqualTo(Access.READ);
    cluster.deliver(MANAGER, OWNER);
    assertThat(own.done()).isTrue();
    assertThat(cluster.read(WRITER, PAGE)).isEqualTo(10);
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
