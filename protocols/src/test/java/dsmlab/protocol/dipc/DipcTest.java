package dsmlab.protocol.dipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantum of DIPC and what comes within it. */
class DipcTest {

  private static final long PAGE = 0;
  private static final int SHM_MAN = 0;
  private static final int HOLDER = 1;
  private static final int READER = 2;
  private static final int WRITER = 3;
  private static final Timer HOLDERS_QUANTUM = new Timer(HOLDER, PAGE, Dipc.QUANTUM);
  private static final Timer READERS_QUANTUM = new Timer(READER, PAGE, Dipc.QUANTUM);
  private static final Timer ASK_AGAIN = new Timer(SHM_MAN, PAGE, ShmMan.ASK_AGAIN);

  private static TestCluster<DipcMessage> cluster(Map<String, String> settings) {
    return TestCluster.of(
        DipcProtocols.DIPC, ClusterSetup.of(4).with(settings).with("quantum", "5ms"));
  }

  /** The holder has just written: its quantum runs. */
  private static TestCluster<DipcMessage> clusterWithinQuantum(Map<String, String> settings) {
    TestCluster<DipcMessage> cluster = cluster(settings);
    cluster.startWrite(HOLDER, PAGE, 10);
    cluster.deliver(HOLDER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    cluster.deliver(HOLDER, SHM_MAN);
    assertThat(cluster.timers()).containsExactly(HOLDERS_QUANTUM);
    cluster.resetCounts();
    return cluster;
  }

  @Test
  void writerKeepsAccessUntilItsQuantumHasPassed() {
    TestCluster<DipcMessage> cluster = clusterWithinQuantum(Map.of());
    Operation write = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    assertThat(cluster.access(HOLDER, PAGE)).isEqualTo(Access.WRITE);
    assertThat(cluster.startWrite(HOLDER, PAGE, 11).done()).isTrue();
    cluster.fire(HOLDERS_QUANTUM);
    assertThat(cluster.access(HOLDER, PAGE)).isEqualTo(Access.NONE);
    cluster.deliver(HOLDER, WRITER);
    assertThat(write.done()).isTrue();
  }

  @Test
  void writerWithinItsQuantumDoesNotBecomeAReaderEither() {
    TestCluster<DipcMessage> cluster = clusterWithinQuantum(Map.of());
    Operation read = cluster.startRead(READER, PAGE);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    assertThat(cluster.access(HOLDER, PAGE)).isEqualTo(Access.WRITE);
    cluster.settle();
    assertThat(read.value()).isEqualTo(10);
    assertThat(cluster.access(HOLDER, PAGE)).isEqualTo(Access.READ);
  }

  @Test
  void refusedOrderIsGivenAgain() {
    TestCluster<DipcMessage> cluster = clusterWithinQuantum(Map.of("early", "retry"));
    Operation write = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    cluster.deliver(HOLDER, SHM_MAN);
    cluster.fire(ASK_AGAIN);
    cluster.deliver(SHM_MAN, HOLDER);
    cluster.deliver(HOLDER, SHM_MAN);
    cluster.fire(HOLDERS_QUANTUM);
    cluster.settle();
    assertThat(write.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 1, forward 3, page 1, confirm 1, retry 2");
  }

  @Test
  void otherRequestsWaitWhileAnOrderIsRefused() {
    TestCluster<DipcMessage> cluster = clusterWithinQuantum(Map.of("early", "retry"));
    Operation write = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    Operation read = cluster.startRead(READER, PAGE);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(HOLDER, SHM_MAN);
    assertThat(cluster.inFlight(SHM_MAN, HOLDER)).isEmpty();
    cluster.settle();
    assertThat(write.done()).isTrue();
    assertThat(read.value()).isEqualTo(20);
  }

  @Test
  void readersStopAtOnceByDefault() {
    TestCluster<DipcMessage> cluster = cluster(Map.of());
    cluster.startRead(READER, PAGE);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(SHM_MAN, READER);
    assertThat(cluster.timers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "retry"})
  void readersKeepAccessForAQuantumWhenTheyHaveOne(String early) {
    TestCluster<DipcMessage> cluster =
        cluster(Map.of("readersHaveQuantum", "true", "early", early));
    cluster.write(HOLDER, PAGE, 10);
    cluster.startRead(READER, PAGE);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(SHM_MAN, HOLDER);
    cluster.deliver(HOLDER, READER);
    cluster.deliver(READER, SHM_MAN);
    Operation write = cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, SHM_MAN);
    cluster.deliver(SHM_MAN, READER);
    assertThat(cluster.access(READER, PAGE)).isEqualTo(Access.READ);
    cluster.fire(READERS_QUANTUM);
    cluster.settle();
    assertThat(write.done()).isTrue();
    assertThat(cluster.access(READER, PAGE)).isEqualTo(Access.NONE);
  }

  @Test
  void quantumOfAnUpgradeOutlastsThatOfTheRead() {
    TestCluster<DipcMessage> cluster = cluster(Map.of("readersHaveQuantum", "true"));
    cluster.startRead(READER, PAGE);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(SHM_MAN, READER);
    cluster.deliver(READER, SHM_MAN);
    cluster.startWrite(READER, PAGE, 10);
    cluster.deliver(READER, SHM_MAN);
    cluster.deliver(SHM_MAN, READER);
    cluster.deliver(READER, SHM_MAN);
    cluster.startWrite(WRITER, PAGE, 20);
    cluster.deliver(WRITER, SHM_MAN);
    cluster.deliver(SHM_MAN, READER);
    cluster.fire(READERS_QUANTUM);
    assertThat(cluster.access(READER, PAGE)).isEqualTo(Access.WRITE);
    cluster.fire(READERS_QUANTUM);
    assertThat(cluster.access(READER, PAGE)).isEqualTo(Access.NONE);
    cluster.settle();
  }

  @Test
  void shmManRunsOnTheFirstOwnerOfThePage() {
    TestCluster<DipcMessage> cluster =
        TestCluster.of(DipcProtocols.DIPC, ClusterSetup.of(4).ownedBy(page -> 2));
    cluster.read(2, PAGE);
    assertThat(cluster.messages()).isZero();
    cluster.read(1, PAGE);
    assertThat(cluster.messages(MessageKind.REQUEST)).isEqualTo(1);
    assertThat(cluster.facts(2, PAGE).managedOwner()).isEqualTo(2);
  }

  @Test
  void segmentModeMovesWholeSegments() {
    assertThat(unitBytes(Map.of("segmentSize", "64KiB"))).isEqualTo(4096);
    assertThat(unitBytes(Map.of("granularity", "segment", "segmentSize", "64KiB")))
        .isEqualTo(65536);
  }

  @Test
  void segmentMustConsistOfWholePages() {
    assertThatThrownBy(() -> unitBytes(Map.of("granularity", "segment", "segmentSize", "6KiB")))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("6144 bytes does not consist of whole pages");
  }

  private static int unitBytes(Map<String, String> settings) {
    Settings given = Settings.of(DipcProtocols.DIPC.parameters(), settings);
    return DipcProtocols.DIPC.unit().bytes(given, 4096);
  }
}
