package dsmlab.protocol.manager;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.MessageKind;
import dsmlab.protocol.Protocols;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The message counts of one fault for every combination of the roles requester, manager and owner,
 * and for several numbers of copies that must go. Node 0 manages the page in all of them.
 */
class ManagerMessageCountsTest {

  private static final long PAGE = 0;
  private static final int NODES = 16;
  private static final int FIRST_READER = 3;
  private static final int[] COPIES = {0, 1, 3, 12};

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # protocol,        requester, owner, request, forward, page, confirm
          monitor-central,   1,         2,     1,       1,       1,    1
          monitor-central,   1,         0,     1,       0,       1,    1
          monitor-central,   0,         2,     0,       1,       1,    0
          improved-central,  1,         2,     1,       1,       1,    0
          improved-central,  1,         0,     1,       0,       1,    0
          improved-central,  0,         2,     0,       1,       1,    0
          fixed-distributed, 1,         2,     1,       1,       1,    0
          fixed-distributed, 1,         0,     1,       0,       1,    0
          fixed-distributed, 0,         2,     0,       1,       1,    0
          dipc,              1,         2,     1,       1,       1,    1
          dipc,              1,         0,     1,       0,       1,    1
          dipc,              0,         2,     0,       1,       1,    0
          migration,         1,         2,     1,       1,       1,    0
          migration,         1,         0,     1,       0,       1,    0
          migration,         0,         2,     0,       1,       1,    0
          """)
  void readFault(
      String protocol, int requester, int owner, int request, int forward, int page, int confirm) {
    TestCluster<?> cluster = cluster(protocol, ClusterSetup.of(NODES));
    cluster.write(owner, PAGE, 1);
    cluster.resetCounts();
    cluster.read(requester, PAGE);
    assertLocating(cluster, request, forward, page, confirm);
    assertThat(cluster.messages()).isEqualTo(request + forward + page + confirm);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # protocol,        requester, owner, request, forward, page, confirm
          monitor-central,   1,         2,     1,       1,       1,    1
          monitor-central,   1,         0,     1,       0,       1,    1
          monitor-central,   0,         2,     0,       1,       1,    0
          monitor-central,   2,         2,     1,       1,       0,    1
          monitor-central,   0,         0,     0,       0,       0,    0
          improved-central,  1,         2,     1,       1,       1,    0
          improved-central,  1,         0,     1,       0,       1,    0
          improved-central,  0,         2,     0,       1,       1,    0
          improved-central,  2,         2,     1,       1,       0,    0
          improved-central,  0,         0,     0,       0,       0,    0
          fixed-distributed, 1,         2,     1,       1,       1,    0
          fixed-distributed, 1,         0,     1,       0,       1,    0
          fixed-distributed, 0,         2,     0,       1,       1,    0
          fixed-distributed, 2,         2,     1,       1,       0,    0
          fixed-distributed, 0,         0,     0,       0,       0,    0
          dipc,              1,         2,     1,       1,       1,    1
          dipc,              1,         0,     1,       0,       1,    1
          dipc,              0,         2,     0,       1,       1,    0
          dipc,              2,         2,     1,       1,       0,    1
          dipc,              0,         0,     0,       0,       0,    0
          """)
  void writeFault(
      String protocol, int requester, int owner, int request, int forward, int page, int confirm) {
    for (int copies : COPIES) {
      TestCluster<?> cluster = cluster(protocol, ClusterSetup.of(NODES));
      if (shareAndWrite(cluster, requester, owner, copies)) {
        assertLocating(cluster, request, forward, page, confirm);
        assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(copies);
        assertThat(cluster.messages(MessageKind.ACK)).isEqualTo(copies);
        assertThat(cluster.messages()).isEqualTo(request + forward + page + confirm + 2L * copies);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitor-central", "improved-central", "fixed-distributed", "dipc"})
  void hardwareMulticastInvalidatesInOneMessage(String protocol) {
    TestCluster<?> cluster = cluster(protocol, ClusterSetup.of(NODES).withHardwareMulticast());
    shareAndWrite(cluster, 1, 2, 5);
    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(1);
    assertThat(cluster.messages(MessageKind.ACK)).isEqualTo(5);
    assertThat(cluster.deliveries()).isEqualTo(cluster.messages() + 4);
  }

  @ParameterizedTest
  @CsvSource({
    "monitor-central,   resend, 'request 1, forward 1, page 1, invalidate 2, ack 2, confirm 1'",
    "monitor-central,   grant,  'request 1, forward 1, invalidate 2, ack 2, confirm 1, grant 1'",
    "improved-central,  resend, 'request 1, forward 1, page 1, invalidate 2, ack 2'",
    "improved-central,  grant,  'request 1, forward 1, invalidate 2, ack 2, grant 1'",
    "fixed-distributed, resend, 'request 1, forward 1, page 1, invalidate 2, ack 2'",
    "fixed-distributed, grant,  'request 1, forward 1, invalidate 2, ack 2, grant 1'",
    "dipc,              resend, 'request 1, forward 1, page 1, invalidate 2, ack 2, confirm 1'",
    "dipc,              grant,  'request 1, forward 1, invalidate 2, ack 2, confirm 1, grant 1'"
  })
  void writerWithAReadCopyGetsThePageAgainOrOnlyTheRight(
      String protocol, String upgrade, String counts) {
    TestCluster<?> cluster = cluster(protocol, ClusterSetup.of(NODES).with("upgrade", upgrade));
    share(cluster, 2, 2);
    cluster.read(1, PAGE);
    cluster.resetCounts();
    cluster.write(1, PAGE, 7);
    assertThat(cluster.counts()).isEqualTo(counts);
    assertThat(cluster.read(2, PAGE)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "monitor-central,   0",
    "improved-central,  1",
    "fixed-distributed, 1",
    "dipc,              0"
  })
  void copyOfTheManagerCostsAMessageOnlyWhenAnotherNodeInvalidates(String protocol, int messages) {
    TestCluster<?> cluster = cluster(protocol, ClusterSetup.of(NODES));
    cluster.write(2, PAGE, 1);
    cluster.read(0, PAGE);
    cluster.resetCounts();
    cluster.write(1, PAGE, 2);
    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(messages);
    assertThat(cluster.messages(MessageKind.ACK)).isEqualTo(messages);
  }

  @ParameterizedTest
  @ValueSource(strings = {"improved-central", "fixed-distributed"})
  void ownerShortcutLeavesTheManagerOut(String protocol) {
    TestCluster<?> cluster =
        cluster(protocol, ClusterSetup.of(NODES).with("ownerShortcut", "true"));
    shareAndWrite(cluster, 2, 2, 3);
    assertThat(cluster.counts()).isEqualTo("invalidate 3, ack 3");
  }

  @Test
  void fixedManagersTakeTurnsByPage() {
    TestCluster<?> cluster = cluster("fixed-distributed", ClusterSetup.of(4));
    assertThat(cluster.facts(2, 6).managedOwner()).isEqualTo(0);
    assertThat(cluster.facts(1, 6).managedOwner()).isEqualTo(-1);
  }

  @Test
  void fixedManagersTakeTurnsBySegment() {
    ClusterSetup setup = ClusterSetup.of(4).with("segmentPages", "3");
    TestCluster<?> cluster = cluster("fixed-distributed", setup);
    assertThat(cluster.facts(1, 3).managedOwner()).isEqualTo(0);
    assertThat(cluster.facts(1, 5).managedOwner()).isEqualTo(0);
    assertThat(cluster.facts(1, 12).managedOwner()).isEqualTo(-1);
    assertThat(cluster.facts(0, 12).managedOwner()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"fixed, 'forward 1, page 1'", "central, 'request 1, forward 1, page 1'"})
  void migrationFindsThePageThroughItsManager(String manager, String counts) {
    TestCluster<?> cluster = cluster("migration", ClusterSetup.of(4).with("manager", manager));
    cluster.write(2, 3, 1);
    cluster.resetCounts();
    cluster.read(3, 3);
    assertThat(cluster.counts()).isEqualTo(counts);
  }

  @Test
  void migrationMovesThePageForReadsAsForWrites() {
    TestCluster<?> cluster = cluster("migration", ClusterSetup.of(4));
    cluster.write(1, PAGE, 5);
    assertThat(cluster.read(2, PAGE)).isEqualTo(5);
    cluster.resetCounts();
    cluster.write(2, PAGE, 6);
    assertThat(cluster.messages()).isZero();
    assertThat(cluster.read(1, PAGE)).isEqualTo(6);
  }

  /** Returns whether there was a fault: an owner without copies already has write access. */
  private static boolean shareAndWrite(
      TestCluster<?> cluster, int requester, int owner, int copies) {
    share(cluster, owner, copies);
    cluster.resetCounts();
    cluster.write(requester, PAGE, 2);
    return requester != owner || copies > 0;
  }

  private static void share(TestCluster<?> cluster, int owner, int copies) {
    cluster.write(owner, PAGE, 1);
    for (int reader = FIRST_READER; reader < FIRST_READER + copies; reader++) {
      cluster.read(reader, PAGE);
    }
  }

  private static void assertLocating(
      TestCluster<?> cluster, int request, int forward, int page, int confirm) {
    assertThat(cluster.messages(MessageKind.REQUEST)).isEqualTo(request);
    assertThat(cluster.messages(MessageKind.FORWARD)).isEqualTo(forward);
    assertThat(cluster.messages(MessageKind.PAGE)).isEqualTo(page);
    assertThat(cluster.messages(MessageKind.CONFIRM)).isEqualTo(confirm);
  }

  private static TestCluster<?> cluster(String protocol, ClusterSetup setup) {
    return TestCluster.of(Protocols.catalog().find(protocol), setup);
  }
}
