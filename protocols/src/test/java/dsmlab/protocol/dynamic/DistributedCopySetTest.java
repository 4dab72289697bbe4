package dsmlab.protocol.dynamic;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Distributed copy sets: messages, the tree of copies, and messages that overtake each other. */
class DistributedCopySetTest {

  private static final long PAGE = 0;

  private static TestCluster<?> cluster(int nodes) {
    return TestCluster.of(DynamicProtocols.DYNAMIC_COPYSET, ClusterSetup.of(nodes));
  }

  /** Node 0 owns the page, and each other node points to the one before it. */
  private static int before(int node) {
    return Math.max(node - 1, 0);
  }

  /** Copies at nodes 0 to {@code copies}, each made of the one before it. */
  private static TestCluster<?> chainOfCopies(int nodes, int copies) {
    TestCluster<?> cluster = Hints.copySets(nodes, DistributedCopySetTest::before);
    for (int reader = 1; reader <= copies; reader++) {
      cluster.read(reader, PAGE);
    }
    cluster.resetCounts();
    return cluster;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void readFaultTakesOneMessagePerForwardAndTwo(int forwards) {
    TestCluster<?> cluster = Hints.copySets(8, DistributedCopySetTest::before);

    cluster.read(forwards + 1, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, forward %d, page 1".formatted(forwards));
  }

  @Test
  void nodeWithACopyServesAReaderWithoutTheOwner() {
    TestCluster<?> cluster = chainOfCopies(4, 2);

    cluster.read(3, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
    assertThat(cluster.facts(2, PAGE).copySet()).isEqualTo(NodeSet.of(3));
    assertThat(cluster.facts(3, PAGE).probOwner()).as("the node that replied").isEqualTo(2);
  }

  @Test
  void readFaultLeavesTheOwnership() {
    TestCluster<?> cluster = cluster(4);

    cluster.read(2, PAGE);

    assertThat(cluster.facts(0, PAGE).owner()).isTrue();
    assertThat(cluster.access(0, PAGE)).isEqualTo(Access.READ);
    assertThat(cluster.facts(2, PAGE).probOwner()).isZero();
  }

  @Test
  void nodeThatForwardsAReadPointsToTheReader() {
    TestCluster<?> cluster = Hints.copySets(3, DistributedCopySetTest::before);

    cluster.read(2, PAGE);

    assertThat(cluster.facts(1, PAGE).probOwner()).isEqualTo(2);
    assertThat(cluster.facts(2, PAGE).probOwner()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void writeFaultTakesTwoMoreMessagesPerCopyInAStarOfCopies(int copies) {
    TestCluster<?> cluster = cluster(8);
    for (int reader = 1; reader <= copies; reader++) {
      cluster.read(reader, PAGE);
    }
    cluster.resetCounts();

    cluster.write(7, PAGE, 1);

    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(copies);
    assertThat(cluster.messages(MessageKind.ACK)).isEqualTo(copies);
    assertThat(cluster.messages()).isEqualTo(2 + 2 * copies);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void writeFaultTakesAsManyInAChainOfCopies(int copies) {
    TestCluster<?> cluster = chainOfCopies(8, copies);

    cluster.write(7, PAGE, 1);

    int forwards = 6;
    assertThat(cluster.counts())
        .isEqualTo(
            "request 1, forward %d, page 1, invalidate %d, ack %d"
                .formatted(forwards, copies, copies));
  }

  @Test
  void writerInTheMiddleOfTheTreeIsNotInvalidated() {
    TestCluster<?> cluster = chainOfCopies(5, 4);

    cluster.write(2, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("request 1, forward 1, page 1, invalidate 3, ack 3");
    assertThat(cluster.access(2, PAGE)).isEqualTo(Access.WRITE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void ownerWithReadAccessOnlyInvalidates(int copies) {
    TestCluster<?> cluster = chainOfCopies(5, copies);

    cluster.write(0, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("invalidate %d, ack %d".formatted(copies, copies));
  }

  @Test
  void multicastInHardwareInvalidatesTheCopiesOfOneNodeByOneMessage() {
    TestCluster<?> cluster =
        TestCluster.of(
            DynamicProtocols.DYNAMIC_COPYSET, ClusterSetup.of(5).withHardwareMulticast());
    cluster.read(1, PAGE);
    cluster.read(2, PAGE);
    cluster.read(3, PAGE);
    cluster.resetCounts();

    cluster.write(4, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1, invalidate 1, ack 3");
  }

  @Test
  void invalidatedNodesPointToTheWriter() {
    TestCluster<?> cluster = chainOfCopies(5, 3);

    cluster.write(3, PAGE, 1);

    for (int node = 0; node < 3; node++) {
      assertThat(cluster.facts(node, PAGE).probOwner()).isEqualTo(3);
    }
  }

  @Test
  void readersThatMeetAtAReaderGetTheirCopiesFromIt() {
    TestCluster<?> cluster = Hints.copySets(3, DistributedCopySetTest::before);
    cluster.startRead(1, PAGE);
    Operation second = cluster.startRead(2, PAGE);
    cluster.deliver(2, 1);

    cluster.settle();

    assertThat(second.value()).isZero();
    assertThat(cluster.facts(1, PAGE).copySet()).isEqualTo(NodeSet.of(2));
    assertThat(cluster.messages(MessageKind.FORWARD)).isZero();
  }

  @Test
  void nodeThatIsInvalidatedHandsOutNoCopy() {
    TestCluster<?> cluster = chainOfCopies(4, 2);
    cluster.startWrite(0, PAGE, 4);
    cluster.deliver(0, 1);
    Operation read = cluster.startRead(3, PAGE);

    cluster.deliver(1, 2);
    cluster.deliver(3, 2);
    assertThat(cluster.inFlight(2, 3)).isEmpty();
    cluster.settle();

    assertThat(read.value()).isEqualTo(4);
  }

  /** The request of a node waits at the new owner as long as it passes the invalidation on. */
  @Test
  void nodeMayFaultWhileItPassesAnInvalidationOn() {
    TestCluster<?> cluster = chainOfCopies(4, 3);
    Operation write = cluster.startWrite(0, PAGE, 4);
    cluster.deliver(0, 1);

    Operation read = cluster.startRead(1, PAGE);
    cluster.deliver(1, 0);
    assertThat(cluster.inFlight(0, 1)).isEmpty();
    cluster.settle();

    assertThat(write.done()).isTrue();
    assertThat(read.value()).isEqualTo(4);
  }

  @Test
  void writerWithCopiesOfItsOwnPassesAnotherWritersInvalidationOn() {
    TestCluster<?> cluster = chainOfCopies(4, 2);
    Operation late = cluster.startWrite(1, PAGE, 1);
    Operation early = cluster.startWrite(0, PAGE, 2);
    cluster.deliver(0, 1);

    assertThat(cluster.inFlight(1, 2)).as("its own copies must go first").hasSize(1);
    cluster.settle();

    assertThat(early.done() && late.done()).isTrue();
    assertThat(cluster.read(3, PAGE)).isEqualTo(1);
  }

  @Test
  void everyOrderOfAReaderAndTwoWritersEnds() {
    assertThat(
            EverySchedule.outcomes(
                DynamicProtocols.DYNAMIC_COPYSET,
                ClusterSetup.of(3),
                Program.on(1, Step.read(PAGE)),
                Program.on(2, Step.write(PAGE, 2)),
                Program.on(0, Step.write(PAGE, 1))))
        .containsExactly("0", "1", "2");
  }

  @Test
  void everyOrderOfTwoNodesThatReadAndThenWriteEnds() {
    assertThat(
            EverySchedule.outcomes(
                DynamicProtocols.DYNAMIC_COPYSET,
                ClusterSetup.of(3),
                Program.on(1, Step.read(PAGE), Step.write(PAGE, 1)),
                Program.on(2, Step.read(PAGE), Step.write(PAGE, 2))))
        .containsExactly("0 0", "0 1", "2 0");
  }
}
