package dsmlab.protocol.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.EverySchedule;
import dsmlab.protocol.testing.EverySchedule.Program;
import dsmlab.protocol.testing.EverySchedule.Step;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import org.junit.jupiter.api.Test;

/** Messages that meet or overtake each other in the basic algorithm, besides the scripts. */
class DynamicRacesTest {

  private static final int OWNER = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;
  private static final long PAGE = 0;

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(DynamicProtocols.DYNAMIC, setup);
  }

  private static TestCluster<?> cluster() {
    return cluster(ClusterSetup.of(4));
  }

  @Test
  void requestsAreServedInTheOrderInWhichTheyWereKeptBack() {
    TestCluster<?> cluster = Hints.dynamic(4, node -> node >= SECOND ? FIRST : OWNER);
    cluster.startWrite(FIRST, PAGE, 1);
    cluster.startWrite(THIRD, PAGE, 3);
    cluster.deliver(THIRD, FIRST);
    cluster.startWrite(SECOND, PAGE, 2);
    cluster.deliver(SECOND, FIRST);

    cluster.settle();

    assertThat(cluster.facts(SECOND, PAGE).owner()).as("it came last").isTrue();
    assertThat(cluster.read(FIRST, PAGE)).isEqualTo(2);
  }

  @Test
  void writerKeepsRequestsBackWhileItInvalidates() {
    TestCluster<?> cluster = cluster();
    cluster.read(FIRST, PAGE);
    Operation write = cluster.startWrite(FIRST, PAGE, 7);
    Operation read = cluster.startRead(SECOND, PAGE);
    cluster.deliver(SECOND, OWNER);

    cluster.deliver(OWNER, FIRST);
    assertThat(cluster.inFlight(FIRST, SECOND)).isEmpty();
    assertThat(write.done()).isFalse();

    cluster.settle();
    assertThat(read.value()).isEqualTo(7);
  }

  @Test
  void everyOrderOfAReaderAndTwoWritersEnds() {
    assertThat(
            EverySchedule.outcomes(
                DynamicProtocols.DYNAMIC,
                ClusterSetup.of(3),
                Program.on(0, Step.write(PAGE, 1)),
                Program.on(1, Step.read(PAGE)),
                Program.on(2, Step.write(PAGE, 2))))
        .containsExactly("0", "1", "2");
  }

  @Test
  void requestThatComesBackToItsRequesterStopsTheRun() {
    TestCluster<?> circle = Hints.dynamic(3, node -> node == OWNER ? OWNER : 3 - node);

    assertThatThrownBy(() -> circle.read(FIRST, PAGE))
        .hasMessageContaining("node 1 cannot take Request")
        .hasMessageContaining("for page 0 while READING with probOwner 2");
  }
}
