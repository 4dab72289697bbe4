package dsmlab.protocol.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultRaised;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Lost;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.protocol.chronicle.Occurrence.TimerCame;
import dsmlab.protocol.chronicle.Occurrence.TimerSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cluster without time tells a chronicler all that happens on it. */
class ClusterScribeTest {

  private static final long PAGE = 0;

  private final List<Occurrence> occurrences = new ArrayList<>();

  private TestCluster<?> cluster(String protocol, ClusterSetup setup) {
    return cluster(Protocols.catalog().find(protocol), setup);
  }

  private <M extends Message> TestCluster<M> cluster(
      ProtocolDescriptor<M> protocol, ClusterSetup setup) {
    TestCluster<M> cluster = TestCluster.of(protocol, setup);
    ClusterScribe.of(cluster, occurrences::add);
    return cluster;
  }

  private <T extends Occurrence> Stream<T> all(Class<T> kind) {
    return occurrences.stream().filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void readFaultIsToldFromItsStartToItsEnd() {
    cluster("dynamic", ClusterSetup.of(2)).read(1, PAGE);
    assertThat(occurrences.stream().map(Occurrence::getClass).distinct().toList())
        .isEqualTo(
            List.of(
                Held.class,
                FaultStarted.class,
                FaultRaised.class,
                Sent.class,
                Delivered.class,
                AccessChanged.class,
                Performed.class));
    assertThat(all(Held.class)).containsExactly(new Held(1, 0, PAGE, Access.WRITE));
    assertThat(all(AccessChanged.class))
        .contains(
            new AccessChanged(2, 0, PAGE, Access.WRITE, Access.READ),
            new AccessChanged(3, 1, PAGE, Access.NONE, Access.READ));
  }

  @Test
  void eachMessageIsDeliveredUnderTheNumberUnderWhichItWasSent() {
    TestCluster<?> cluster = cluster("improved-central", ClusterSetup.of(4));
    for (int node = 1; node < 4; node++) {
      cluster.read(node, PAGE);
    }
    cluster.write(2, PAGE, 5);
    assertThat(all(Delivered.class).map(d -> d.sequence() + ">" + d.node()))
        .containsExactlyInAnyOrderElementsOf(
            all(Sent.class).map(s -> s.sequence() + ">" + s.receiver()).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void referenceThatWaitsForAnotherFaultOfItsNodeStartsOnce() {
    TestCluster<?> cluster = cluster("dynamic", ClusterSetup.of(2));
    cluster.startRead(1, PAGE);
    cluster.startWrite(1, PAGE, 7);
    cluster.settle();
    assertThat(all(FaultStarted.class).map(FaultStarted::process)).containsExactly(0, 1);
    assertThat(all(FaultRaised.class).map(FaultRaised::access))
        .containsExactly(Access.READ, Access.WRITE);
    assertThat(all(Performed.class).map(Performed::process)).containsExactly(0, 1);
  }

  @Test
  void timersAreSetAndCome() {
    cluster("dipc", ClusterSetup.of(2).with("quantum", "5us")).write(1, PAGE, 7);
    assertThat(all(TimerSet.class).map(TimerSet::node)).containsExactly(1);
    assertThat(all(TimerCame.class)).hasSize(1);
  }

  @Test
  void lostMessageIsToldUnderTheNumberUnderWhichItWasSent() {
    TestCluster<?> cluster = cluster("dynamic", ClusterSetup.of(2));
    cluster.startRead(1, PAGE);
    cluster.drop(1, 0, 1);
    assertThat(all(Lost.class).map(Lost::sequence))
        .isEqualTo(all(Sent.class).map(Sent::sequence).toList());
    assertThat(all(Delivered.class)).isEmpty();
  }

  @Test
  void failureIsTheLastThingInTheChronicle() {
    TestCluster<?> cluster =
        TestCluster.of(Protocols.catalog().find("dynamic"), ClusterSetup.of(2));
    ClusterScribe scribe = ClusterScribe.of(cluster, occurrences::add);
    cluster.startRead(1, PAGE);
    cluster.drop(1, 0, 1);
    ClusterFailure failure = catchThrowableOfType(ClusterFailure.class, cluster::settle);
    scribe.failed(failure);
    assertThat(occurrences.getLast()).isEqualTo(new Remark(2, -1, PAGE, failure.problem()));
  }
}
