package dsmlab.protocol.update;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.EverySchedule;
import dsmlab.protocol.testing.EverySchedule.Program;
import dsmlab.protocol.testing.EverySchedule.Step;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.RandomSchedules;
import dsmlab.protocol.testing.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteUpdateTest {

  private static final long PAGE = 0;
  private static final long OTHER = 1;

  private static TestCluster<?> cluster(int nodes) {
    return TestCluster.of(WriteUpdate.DESCRIPTOR, ClusterSetup.of(nodes));
  }

  @Test
  void firstAccessFetchesACopyAndLaterReadsAreFree() {
    TestCluster<?> cluster = cluster(3);

    cluster.read(1, PAGE);
    cluster.read(1, PAGE);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "1, 1", "2, 1", "4, 0", "4, 3", "4, 4"})
  void writeOfAHolderSendsOneUpdateToEachOther(int holders, int writer) {
    TestCluster<?> cluster = cluster(6);
    for (int holder = 1; holder <= holders; holder++) {
      cluster.read(holder, PAGE);
    }
    cluster.resetCounts();

    cluster.write(writer, PAGE, 9);

    assertThat(cluster.messages(MessageKind.UPDATE)).isEqualTo(holders);
    assertThat(cluster.messages()).isEqualTo(holders);
    for (int holder = 0; holder <= holders; holder++) {
      assertThat(cluster.read(holder, PAGE)).isEqualTo(9);
    }
  }

  @Test
  void writeOfAnotherNodeFetchesFirst() {
    TestCluster<?> cluster = cluster(4);
    cluster.read(1, PAGE);
    cluster.resetCounts();

    cluster.write(2, PAGE, 9);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1, update 2");
    assertThat(cluster.access(2, PAGE)).isEqualTo(Access.READ);
  }

  /** The trace owner-upgrade-3 of the reference counts, page size 4096, initial owner node 0. */
  @Test
  void countsOfARecordedTrace() {
    TestCluster<?> cluster = cluster(3);
    cluster.write(1, PAGE, 1);
    cluster.read(2, PAGE);
    cluster.write(1, PAGE, 2);
    cluster.read(0, PAGE);
    cluster.read(2, PAGE);
    cluster.write(2, PAGE, 3);
    cluster.read(1, PAGE);
    cluster.write(1, PAGE, 4);
    cluster.write(0, PAGE, 5);
    cluster.read(0, OTHER);
    cluster.write(0, OTHER, 6);
    cluster.read(1, OTHER);
    cluster.write(0, OTHER, 7);

    assertThat(cluster.counts()).isEqualTo("request 3, page 3, update 10");
  }

  @Test
  void writerGoesOnAtOnce() {
    TestCluster<?> cluster = cluster(3);
    cluster.read(1, PAGE);
    cluster.read(2, PAGE);

    Operation write = cluster.startWrite(1, PAGE, 9);

    assertThat(write.done()).isTrue();
    assertThat(cluster.read(1, PAGE)).isEqualTo(9);
  }

  @Test
  void copyOnItsWayMissesNoUpdate() {
    TestCluster<?> cluster = cluster(3);
    cluster.read(1, PAGE);
    cluster.startRead(2, PAGE);
    cluster.deliver(2, 0);
    cluster.startWrite(1, PAGE, 9);
    cluster.deliver(1, 0);

    cluster.settle();

    assertThat(cluster.read(2, PAGE)).isEqualTo(9);
  }

  /** Two writes of one node to one page: nobody sees the second and then the first. */
  @Test
  void writesOfANodeToAPageAreSeenInTheirOrder() {
    assertThat(
            EverySchedule.outcomes(
                WriteUpdate.DESCRIPTOR,
                ClusterSetup.of(3),
                Program.on(1, Step.write(PAGE, 1), Step.write(PAGE, 2)),
                Program.on(2, Step.read(PAGE), Step.read(PAGE))))
        .containsExactly("0 0", "0 1", "0 2", "1 1", "1 2", "2 2");
  }

  /** Pages 0 and 1 have different owners, so the second write may arrive before the first. */
  @Test
  void writesOfANodeToTwoPagesMayBeSeenInEitherOrder() {
    TestCluster<?> cluster =
        TestCluster.of(WriteUpdate.DESCRIPTOR, ClusterSetup.of(4).ownedBy(page -> (int) page));
    holdBoth(cluster, 2);
    holdBoth(cluster, 3);
    cluster.startWrite(2, PAGE, 1);
    cluster.startWrite(2, OTHER, 1);

    cluster.deliver(2, 1);
    cluster.deliver(1, 3);

    assertThat(cluster.startRead(3, OTHER).value()).isEqualTo(1);
    assertThat(cluster.startRead(3, PAGE).value()).as("written before").isZero();
  }

  private static void holdBoth(TestCluster<?> cluster, int node) {
    cluster.read(node, PAGE);
    cluster.read(node, OTHER);
  }

  /** No order of the writes explains that each writer ends with the value of the other. */
  @Test
  void concurrentWritesMayLeaveDifferentValues() {
    TestCluster<?> cluster = cluster(3);
    cluster.read(1, PAGE);
    cluster.read(2, PAGE);
    cluster.startWrite(1, PAGE, 1);
    cluster.startWrite(2, PAGE, 2);

    cluster.settle();

    assertThat(cluster.read(1, PAGE)).isEqualTo(2);
    assertThat(cluster.read(2, PAGE)).isEqualTo(1);
  }

  @Test
  void everyScheduleEnds() {
    RandomSchedules.run(WriteUpdate.DESCRIPTOR, Map.of(), 500);
  }
}
