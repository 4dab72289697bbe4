package dsmlab.protocol.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Access;
import dsmlab.protocol.manager.ImprovedMessage.Invalidate;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of arrival that the published pseudo-code of the improved manager does not treat. */
class ImprovedManagerRacesTest {

  private static final long PAGE = 0;
  private static final int MANAGER = 0;
  private static final int OWNER = 1;
  private static final int READER = 2;
  private static final int WRITER = 3;

  private TestCluster<ImprovedMessage> cluster;

  @BeforeEach
  void ownerHasWritten() {
    start(ClusterSetup.of(4));
  }

  private void start(ClusterSetup setup) {
    cluster = TestCluster.of(ManagerProtocols.IMPROVED_CENTRAL, setup);
    cluster.write(OWNER, PAGE, 10);
  }

  @Test
  void ownerServesAReaderWhoWasOrderedBeforeItsOwnWriteAndInvalidatesIt() {
    cluster.read(READER, PAGE);
    Operation own = cluster.startWrite(OWNER, PAGE, 20);
    Operation other = cluster.startRead(WRITER, PAGE);
    cluster.deliver(WRITER, MANAGER);
    cluster.deliver(MANAGER, OWNER);
    cluster.deliver(OWNER, WRITER);
    assertThat(other.value()).isEqualTo(10);
    cluster.settle();
    assertThat(own.done()).isTrue();
    assertThat(cluster.access(WRITER, PAGE)).isEqualTo(Access.NONE);
  }

  @Test
  void ownerKeepsRequestsBackWhileItInvalidates() {
    cluster.read(READER, PAGE);
    Operation own = cluster.startWrite(OWNER, PAGE, 20);
    cluster.deliver(OWNER, MANAGER);
    cluster.deliver(MANAGER, OWNER);
    Operation other = cluster.startRead(WRITER, PAGE);
    cluster.deliver(WRITER, MANAGER);
    cluster.deliver(MANAGER, OWNER);
    assertThat(cluster.inFlight(OWNER, WRITER)).isEmpty();
    cluster.deliver(OWNER, READER);
    cluster.deliver(READER, OWNER);
    assertThat(own.done()).isTrue();
    cluster.deliver(OWNER, WRITER);
    assertThat(other.value()).isEqualTo(20);
  }

  @Test
  void ownerThatNeverAsksKeepsRequestsBackWhileItInvalidates() {
    start(ClusterSetup.of(4).with("ownerShortcut", "true"));
    cluster.read(READER, PAGE);
    Operation other = cluster.startWrite(WRITER, PAGE, 30);
    cluster.deliver(WRITER, MANAGER);
    Operation own = cluster.startWrite(OWNER, PAGE, 20);
    cluster.deliver(MANAGER, OWNER);
    assertThat(cluster.inFlight(OWNER, WRITER)).isEmpty();
    cluster.deliver(OWNER, READER);
    cluster.deliver(READER, OWNER);
    assertThat(own.done()).isTrue();
    cluster.settle();
    assertThat(other.done()).isTrue();
    assertThat(cluster.read(READER, PAGE)).isEqualTo(30);
  }

  @Test
  void requestsWaitAtTheNextOwnerUntilItHasThePage() {
    Operation first = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, MANAGER);
    Operation second = cluster.startWrite(READER, PAGE, 30);
    cluster.deliver(READER, MANAGER);
    cluster.deliver(MANAGER, WRITER);
    assertThat(cluster.facts(WRITER, PAGE).quiet()).isFalse();
    cluster.deliver(MANAGER, OWNER);
    cluster.deliver(OWNER, WRITER);
    assertThat(first.done()).isTrue();
    cluster.deliver(WRITER, READER);
    assertThat(second.done()).isTrue();
  }

  @Test
  void grantTakesTheCopyOfTheOldOwner() {
    start(ClusterSetup.of(4).with("upgrade", "grant"));
    cluster.read(READER, PAGE);
    cluster.write(READER, PAGE, 20);
    assertThat(cluster.access(OWNER, PAGE)).isEqualTo(Access.NONE);
    assertThat(cluster.read(OWNER, PAGE)).isEqualTo(20);
  }

  @Test
  void processesOfOneNodeShareOneFault() {
    cluster.resetCounts();
    cluster.startRead(READER, PAGE);
    cluster.startRead(READER, PAGE);
    Operation write = cluster.startWrite(READER, PAGE, 20);
    cluster.settle();
    assertThat(write.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 2, forward 2, page 2");
  }

  @Test
  void invalidationOfTheOwnerIsRefused() {
    cluster.forge(WRITER, OWNER, new Invalidate(PAGE));
    assertThatThrownBy(() -> cluster.deliver(WRITER, OWNER))
        .hasMessageContaining(
            "node 1 cannot take Invalidate[page=0] for page 0 while IDLE as owner");
  }
}
