package dsmlab.protocol.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.Access;
import dsmlab.protocol.testing.Acquisition;
import dsmlab.protocol.testing.ClusterFailure;
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
import org.junit.jupiter.params.provider.ValueSource;

class SequencedUpdateTest {

  private static final int SEQUENCER = 0;
  private static final long PAGE = 3;
  private static final long OTHER = 4;

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(SequencedUpdate.DESCRIPTOR, setup);
  }

  @Test
  void readsAreFreeFromTheStart() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(4));

    assertThat(cluster.read(3, PAGE)).isZero();

    assertThat(cluster.messages()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void writeTakesARequestAndAnUpdateForEachOtherThanTheSequencer(int nodes) {
    TestCluster<?> cluster = cluster(ClusterSetup.of(nodes));

    cluster.write(1, PAGE, 9);

    assertThat(cluster.counts()).isEqualTo("request 1, update %d".formatted(nodes - 1));
    for (int node = 0; node < nodes; node++) {
      assertThat(cluster.read(node, PAGE)).isEqualTo(9);
    }
  }

  @Test
  void sequencersOwnWriteNeedsNoRequest() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(4));

    cluster.write(SEQUENCER, PAGE, 9);

    assertThat(cluster.counts()).isEqualTo("update 3");
    assertThat(cluster.read(2, PAGE)).isEqualTo(9);
  }

  @Test
  void multicastInHardwareIsOneUpdate() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(4).withHardwareMulticast());

    cluster.write(1, PAGE, 9);

    assertThat(cluster.counts()).isEqualTo("request 1, update 1");
  }

  @Test
  void singleNodeWritesWithoutFaults() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(1));

    cluster.write(SEQUENCER, PAGE, 9);

    assertThat(cluster.access(SEQUENCER, PAGE)).isEqualTo(Access.WRITE);
  }

  @Test
  void writerWaitsForItsOwnUpdate() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));
    Operation write = cluster.startWrite(1, PAGE, 9);
    cluster.deliver(1, SEQUENCER);
    cluster.deliver(SEQUENCER, 2);

    assertThat(write.done()).isFalse();
    assertThat(cluster.startRead(1, PAGE).value()).isZero();
    cluster.deliver(SEQUENCER, 1);

    assertThat(write.done()).isTrue();
  }

  @Test
  void processesOfOneNodeWriteOnePageOneAfterTheOther() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    Operation first = cluster.startWrite(1, PAGE, 0, 8);
    Operation same = cluster.startWrite(1, PAGE, 0, 8);
    Operation neighbour = cluster.startWrite(1, PAGE, 1, 9);

    cluster.settle();

    assertThat(first.done() && same.done() && neighbour.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 3, update 3");
  }

  @Test
  void processesOfOneNodeWriteTwoPagesAtTheSameTime() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    cluster.startWrite(1, PAGE, 8);
    cluster.startWrite(1, OTHER, 9);

    assertThat(cluster.inFlight(1, SEQUENCER)).hasSize(2);
    cluster.settle();
  }

  /** Message passing over a lock: the writer's update is still on its way to the reader's node. */
  @Test
  void processThatSynchronisesWaitsForWhatWasWrittenBefore() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));
    Operation write = cluster.startWrite(1, PAGE, 9);
    cluster.deliver(1, SEQUENCER);
    cluster.deliver(SEQUENCER, 1);
    assertThat(write.done()).isTrue();

    Acquisition acquisition = cluster.startAcquire(2);
    cluster.deliver(2, SEQUENCER);
    cluster.deliver(SEQUENCER, 2);
    assertThat(acquisition.done()).isFalse();
    cluster.deliver(SEQUENCER, 2);

    assertThat(acquisition.done()).isTrue();
    assertThat(cluster.startRead(2, PAGE).value()).isEqualTo(9);
    assertThat(cluster.counts()).isEqualTo("request 2, update 2, reply 1");
  }

  @Test
  void processesOfOneNodeSynchroniseAtTheSameTime() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    Acquisition first = cluster.startAcquire(1);
    Acquisition second = cluster.startAcquire(1);
    cluster.deliver(1, SEQUENCER);
    cluster.deliver(SEQUENCER, 1);

    assertThat(first.done()).isTrue();
    assertThat(second.done()).isFalse();
    cluster.settle();

    assertThat(second.done()).isTrue();
  }

  @Test
  void sequencersOwnCopyIsNeverBehind() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));
    cluster.startWrite(1, PAGE, 9);

    assertThat(cluster.startAcquire(SEQUENCER).done()).isTrue();
    assertThat(cluster.inFlight(SEQUENCER, 1)).isEmpty();
  }

  @Test
  void synchronisationThatIsNeverAnsweredIsADeadlock() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    cluster.startAcquire(1);
    cluster.drop(1, SEQUENCER, 1);

    assertThatThrownBy(cluster::settle)
        .isInstanceOf(ClusterFailure.class)
        .hasMessageContaining("process 0 of node 1 after a synchronisation");
  }

  /** The litmus test SB: one of two that write and then read the other's word sees a write. */
  @Test
  void writersSeeOneOfEachOthersWrites() {
    assertThat(
            EverySchedule.outcomes(
                SequencedUpdate.DESCRIPTOR,
                ClusterSetup.of(3),
                Program.on(1, Step.write(PAGE, 1), Step.read(OTHER)),
                Program.on(2, Step.write(OTHER, 1), Step.read(PAGE))))
        .containsExactly("0 1", "1 0", "1 1");
  }

  @Test
  void allNodesSeeTheWritesInOneOrder() {
    assertThat(
            EverySchedule.outcomes(
                SequencedUpdate.DESCRIPTOR,
                ClusterSetup.of(3),
                Program.on(1, Step.write(PAGE, 1), Step.read(PAGE)),
                Program.on(2, Step.write(PAGE, 2), Step.read(PAGE))))
        .containsExactly("1 1", "1 2", "2 2");
  }

  @Test
  void everyScheduleEnds() {
    RandomSchedules.run(SequencedUpdate.DESCRIPTOR, Map.of(), 500);
  }
}
