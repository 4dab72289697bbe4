package dsmlab.protocol.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.EverySchedule;
import dsmlab.protocol.testing.EverySchedule.Program;
import dsmlab.protocol.testing.EverySchedule.Step;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.sim.NodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The broadcast manager: messages of a fault, and requests that meet a moving owner. */
class BroadcastManagerTest {

  private static final int NODES = 8;
  private static final long PAGE = 0;

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(BroadcastManager.DESCRIPTOR, setup);
  }

  private static TestCluster<?> withReaders(int readers, ClusterSetup setup) {
    TestCluster<?> cluster = cluster(setup);
    for (int reader = 1; reader <= readers; reader++) {
      cluster.read(reader, PAGE);
    }
    cluster.resetCounts();
    return cluster;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 20})
  void readFaultAsksAllOthersAndGetsThePage(int nodes) {
    TestCluster<?> cluster = cluster(ClusterSetup.of(nodes));

    cluster.read(1, PAGE);

    assertThat(cluster.counts()).isEqualTo("request %d, page 1".formatted(nodes - 1));
  }

  @Test
  void readFaultTakesTwoMessagesWithMulticastInHardware() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(NODES).withHardwareMulticast());

    cluster.read(1, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
    assertThat(cluster.deliveries()).as("each request interrupts all").isEqualTo(NODES);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void writeFaultTakesTwoMoreMessagesPerCopy(int copies) {
    TestCluster<?> cluster = withReaders(copies, ClusterSetup.of(NODES));

    cluster.write(NODES - 1, PAGE, 1);

    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(copies);
    assertThat(cluster.messages(MessageKind.ACK)).isEqualTo(copies);
    assertThat(cluster.messages()).isEqualTo(NODES + 2 * copies);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void multicastInHardwareInvalidatesByOneMessage(int copies) {
    TestCluster<?> cluster = withReaders(copies, ClusterSetup.of(NODES).withHardwareMulticast());

    cluster.write(NODES - 1, PAGE, 1);

    assertThat(cluster.counts())
        .isEqualTo("request 1, page 1, invalidate 1, ack %d".formatted(copies));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void ownerWithReadAccessOnlyInvalidates(int copies) {
    TestCluster<?> cluster = withReaders(copies, ClusterSetup.of(NODES));

    cluster.write(0, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("invalidate %d, ack %d".formatted(copies, copies));
  }

  @ParameterizedTest
  @CsvSource({"resend, PAGE", "grant, GRANT"})
  void writerWithACopyIsNotInvalidated(String upgrade, MessageKind answer) {
    TestCluster<?> cluster = withReaders(4, ClusterSetup.of(NODES).with("upgrade", upgrade));

    cluster.write(2, PAGE, 1);

    assertThat(cluster.messages(answer)).isOne();
    assertThat(cluster.messages()).isEqualTo(NODES + 2 * 3);
    assertThat(cluster.read(3, PAGE)).isEqualTo(1);
  }

  @Test
  void readsLeaveTheOwnershipAndWritesMoveIt() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(4));

    cluster.read(2, PAGE);
    assertThat(cluster.facts(0, PAGE).owner()).isTrue();
    assertThat(cluster.facts(0, PAGE).copySet()).isEqualTo(NodeSet.of(2));

    cluster.write(3, PAGE, 1);
    assertThat(cluster.facts(3, PAGE).owner()).isTrue();
    assertThat(cluster.access(0, PAGE)).isEqualTo(Access.NONE);
  }

  /** The old owner serves the request before it reaches the next owner. */
  @Test
  void requestIsServedOnceAlthoughTwoOwnersSeeIt() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));
    Operation read = cluster.startRead(1, PAGE);
    cluster.deliver(1, 0);
    cluster.deliver(0, 1);
    cluster.write(2, PAGE, 8);

    cluster.settle();

    assertThat(read.value()).isZero();
    assertThat(cluster.messages(MessageKind.PAGE)).isEqualTo(2);
    assertThat(cluster.facts(2, PAGE).copySet()).isEqualTo(NodeSet.empty());
  }

  @Test
  void outstandingRequestsAreServedInTheOrderInWhichTheyReachedTheNewOwner() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(4));
    cluster.startWrite(1, PAGE, 1);
    cluster.deliver(1, 0);
    cluster.startWrite(3, PAGE, 3);
    cluster.deliver(3, 1);
    cluster.startWrite(2, PAGE, 2);
    cluster.deliver(2, 1);

    cluster.deliver(0, 1);
    assertThat(cluster.inFlight(1, 3)).as("request and page").hasSize(2);
    cluster.settle();

    assertThat(cluster.read(0, PAGE)).isEqualTo(2);
  }

  @Test
  void writerThatLostItsCopyOnTheWayIsSentThePage() {
    TestCluster<?> cluster = withReaders(2, ClusterSetup.of(3).with("upgrade", "grant"));
    cluster.startWrite(2, PAGE, 2);
    cluster.startWrite(1, PAGE, 1);

    cluster.settle();

    assertThat(cluster.counts()).contains("page 1").contains("grant 1");
    assertThat(cluster.read(0, PAGE)).isEqualTo(1);
  }

  @Test
  void ownershipCarriesFourBytesPerCopyAndPerServedNode() {
    TestCluster<?> cluster = withReaders(3, ClusterSetup.of(NODES));
    cluster.startWrite(5, PAGE, 1);
    cluster.deliver(5, 0);

    assertThat(cluster.inFlight(0, 5).getFirst().extraBytes()).isEqualTo(4 * 3 + 4 * 4);
  }

  @Test
  void everyOrderOfAReaderAndAWriterEnds() {
    assertThat(
            EverySchedule.outcomes(
                BroadcastManager.DESCRIPTOR,
                ClusterSetup.of(3),
                Program.on(1, Step.read(PAGE), Step.read(PAGE)),
                Program.on(2, Step.write(PAGE, 2))))
        .containsExactly("0 0", "0 2", "2 2");
  }
}
