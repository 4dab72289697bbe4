package dsmlab.protocol.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.sim.NodeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of a fault: 2 + k for a read, 2 + k + 2m for a write (k forwards, m copies). */
class DynamicMessagesTest {

  private static final int NODES = 9;
  private static final long PAGE = 0;

  private static ClusterSetup setup() {
    return ClusterSetup.of(NODES);
  }

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(DynamicProtocols.DYNAMIC, setup);
  }

  /** Nodes 1 to {@code readers} read, one after the other; the last of them owns the page then. */
  private static TestCluster<?> withReaders(int readers, ClusterSetup setup) {
    TestCluster<?> cluster = cluster(setup);
    for (int reader = 1; reader <= readers; reader++) {
      cluster.read(reader, PAGE);
    }
    cluster.resetCounts();
    return cluster;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void readFaultTakesOneMessagePerForwardAndTwo(int forwards) {
    TestCluster<?> cluster = Hints.dynamic(NODES, Hints.chain(NODES));

    cluster.read(NODES - 2 - forwards, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, forward %d, page 1".formatted(forwards));
  }

  @Test
  void readFaultNextToTheOwnerTakesTwo() {
    TestCluster<?> cluster = cluster(setup());

    cluster.read(3, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void writeFaultWithoutCopiesTakesNoInvalidation(int forwards) {
    TestCluster<?> cluster = Hints.dynamic(NODES, Hints.chain(NODES));

    cluster.write(NODES - 2 - forwards, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("request 1, forward %d, page 1".formatted(forwards));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void writeFaultTakesTwoMoreMessagesPerCopy(int copies) {
    TestCluster<?> cluster = withReaders(copies, setup());

    cluster.write(NODES - 1, PAGE, 1);

    int forwards = 1;
    assertThat(cluster.counts())
        .isEqualTo(
            "request 1, forward %d, page 1, invalidate %d, ack %d"
                .formatted(forwards, copies, copies));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void multicastInHardwareInvalidatesByOneMessage(int copies) {
    TestCluster<?> cluster = withReaders(copies, setup().withHardwareMulticast());

    cluster.write(NODES - 1, PAGE, 1);

    assertThat(cluster.counts())
        .isEqualTo("request 1, forward 1, page 1, invalidate 1, ack %d".formatted(copies));
    assertThat(cluster.deliveries()).isEqualTo(3 + 2L * copies);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void ownerWithReadAccessOnlyInvalidates(int copies) {
    TestCluster<?> cluster = withReaders(copies, setup());

    cluster.write(copies, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("invalidate %d, ack %d".formatted(copies, copies));
  }

  @ParameterizedTest
  @CsvSource({"resend, PAGE", "grant, GRANT"})
  void writerWithACopyIsNotInvalidated(String upgrade, String answer) {
    TestCluster<?> cluster = withReaders(4, setup().with("upgrade", upgrade));

    cluster.write(3, PAGE, 1);

    assertThat(cluster.messages()).isEqualTo(2 + 2 * 3);
    assertThat(cluster.messages(MessageKind.REQUEST)).isOne();
    assertThat(cluster.messages(MessageKind.valueOf(answer))).isOne();
    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(3);
    assertThat(cluster.read(2, PAGE)).isEqualTo(1);
  }

  @Test
  void writerWithoutACopyIsSentThePageWhateverTheOption() {
    TestCluster<?> cluster = withReaders(2, setup().with("upgrade", "grant"));

    cluster.write(5, PAGE, 1);

    assertThat(cluster.counts()).contains("page 1").doesNotContain("grant");
  }

  @Test
  void readerBecomesOwnerAndTheOldOwnerKeepsACopy() {
    TestCluster<?> cluster = cluster(setup());

    cluster.read(3, PAGE);

    assertThat(cluster.facts(3, PAGE).owner()).isTrue();
    assertThat(cluster.facts(3, PAGE).copySet()).isEqualTo(NodeSet.of(0));
    assertThat(cluster.access(3, PAGE)).isEqualTo(Access.READ);
    assertThat(cluster.access(0, PAGE)).isEqualTo(Access.READ);
    assertThat(cluster.facts(0, PAGE).copySet()).isEqualTo(NodeSet.empty());
    assertThat(cluster.facts(0, PAGE).probOwner()).isEqualTo(3);
  }

  @Test
  void writerBecomesOwnerAndTheOldOwnerLosesItsCopy() {
    TestCluster<?> cluster = cluster(setup());

    cluster.write(3, PAGE, 1);

    assertThat(cluster.facts(3, PAGE).owner()).isTrue();
    assertThat(cluster.access(3, PAGE)).isEqualTo(Access.WRITE);
    assertThat(cluster.access(0, PAGE)).isEqualTo(Access.NONE);
    assertThat(cluster.facts(0, PAGE).probOwner()).isEqualTo(3);
  }

  @Test
  void invalidatedNodePointsToTheWriter() {
    TestCluster<?> cluster = withReaders(3, setup());

    cluster.write(3, PAGE, 1);

    for (int node = 0; node < 3; node++) {
      assertThat(cluster.facts(node, PAGE).probOwner()).isEqualTo(3);
    }
  }

  @Test
  void copySetTakesFourBytesPerMember() {
    TestCluster<?> cluster = withReaders(3, setup());

    cluster.startRead(4, PAGE);
    cluster.deliver(4, 0);
    cluster.deliver(0, 3);

    assertThat(cluster.inFlight(3, 4).getFirst().extraBytes()).isEqualTo(4 * 4);
  }
}
