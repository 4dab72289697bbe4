package dsmlab.protocol.central;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.RandomSchedules;
import dsmlab.protocol.testing.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CentralServerTest {

  private static final long PAGE = 5;

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(CentralServer.DESCRIPTOR, setup);
  }

  @Test
  void eachReferenceOfAClientIsARequestAndAReply() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));

    cluster.write(1, PAGE, 7);
    assertThat(cluster.read(2, PAGE)).isEqualTo(7);
    assertThat(cluster.read(2, PAGE)).isEqualTo(7);

    assertThat(cluster.counts()).isEqualTo("request 3, reply 3");
    assertThat(cluster.access(2, PAGE)).isEqualTo(Access.NONE);
  }

  @Test
  void serversOwnReferencesAreFree() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3));
    cluster.write(1, PAGE, 7);
    cluster.resetCounts();

    assertThat(cluster.read(0, PAGE)).isEqualTo(7);
    cluster.write(0, PAGE, 8);

    assertThat(cluster.messages()).isZero();
    assertThat(cluster.read(1, PAGE)).isEqualTo(8);
  }

  @Test
  void initialOwnerIsTheServer() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(3).ownedBy(page -> (int) (page % 3)));

    cluster.write((int) (PAGE % 3), PAGE, 7);

    assertThat(cluster.messages()).isZero();
    assertThat(cluster.facts(2, PAGE).owner()).isTrue();
  }

  @Test
  void processesOfOneNodeAskOneAfterTheOther() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    Operation write = cluster.startWrite(1, PAGE, 7);
    Operation read = cluster.startRead(1, PAGE);

    cluster.settle();

    assertThat(write.done()).isTrue();
    assertThat(read.value()).isEqualTo(7);
    assertThat(cluster.counts()).isEqualTo("request 2, reply 2");
  }

  @Test
  void requestCarriesTheReference() {
    TestCluster<?> cluster = cluster(ClusterSetup.of(2));
    cluster.startWrite(1, PAGE, 7);

    assertThat(cluster.inFlight(1, 0).getFirst().extraBytes()).isEqualTo(16);
  }

  @Test
  void keepsItsPromiseUnderRandomSchedules() {
    RandomSchedules.run(CentralServer.DESCRIPTOR, Map.of(), 500);
  }
}
