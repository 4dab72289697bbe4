package dsmlab.protocol.kdipc;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.RandomSchedules;
import dsmlab.protocol.testing.TestCluster;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and copies of the KDIPC-like protocol, and its promise under random schedules. */
class KdipcTest {

  private static final int RUNS = 100;
  private static final int NODES = 8;

  /** The home, and the directory, of page 0. */
  private static final long PAGE = 0;

  static Stream<Arguments> variants() {
    return Stream.of("home", "central", "broadcast", "chain")
        .flatMap(location ->
            Stream.of("single", "readers")
                .flatMap(copies ->
                    Stream.of("false", "true")
                        .map(confirm -> Arguments.of(location, copies, confirm))));
  }

  @ParameterizedTest(name = "{0}, {1}, confirm {2}")
  @MethodSource("variants")
  void keepsItsPromiseUnderRandomSchedules(String location, String copies, String confirm) {
    RandomSchedules.run(
        KdipcProtocols.KDIPC,
        Map.of("location", location, "copies", copies, "confirm", confirm),
        RUNS);
  }

  @ParameterizedTest
  @CsvSource({
    "home,      single,  false, 'request 1, forward 1, page 1'",
    "home,      single,  true,  'request 1, forward 1, page 1, confirm 1'",
    "home,      readers, false, 'request 1, forward 1, page 1'",
    "home,      readers, true,  'request 1, forward 1, page 1, confirm 1'",
    "central,   single,  false, 'request 1, forward 1, page 1'",
    "central,   single,  true,  'request 1, forward 1, page 1, confirm 1'",
    "broadcast, single,  false, 'request 7, page 1'",
    "broadcast, readers, false, 'request 7, page 1'"
  })
  void pageComesInTheMessagesOfItsLocation(
      String location, String copies, String confirm, String counts) {
    TestCluster<?> cluster =
        cluster(setup(location, copies).with("confirm", confirm).withQueuedLocal());
    cluster.write(2, PAGE, 5);
    cluster.resetCounts();
    assertThat(cluster.read(1, PAGE)).isEqualTo(5);
    assertThat(cluster.counts()).isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "readers"})
  void queryByHardwareMulticastCostsTwoMessages(String copies) {
    TestCluster<?> cluster = cluster(setup("broadcast", copies).withHardwareMulticast());
    cluster.write(2, PAGE, 5);
    cluster.resetCounts();
    cluster.read(1, PAGE);
    assertThat(cluster.counts()).isEqualTo("request 1, page 1");
  }

  @Test
  void chainCostsTwoMessagesAndItsForwards() {
    TestCluster<?> cluster = cluster(setup("chain", "single"));
    SplittableRandom random = new SplittableRandom(4);
    int longest = 0;
    for (int fault = 0; fault < 300; fault++) {
      int node = random.nextInt(NODES);
      if (cluster.access(node, PAGE) == Access.NONE) {
        int forwards = hopsToOwner(cluster, node) - 1;
        cluster.resetCounts();
        cluster.read(node, PAGE);
        assertThat(cluster.messages()).isEqualTo(2 + forwards);
        longest = Math.max(longest, forwards);
      }
    }
    assertThat(longest).isGreaterThan(2);
  }

  private static int hopsToOwner(TestCluster<?> cluster, int node) {
    int hops = 0;
    for (int at = node; !cluster.facts(at, PAGE).owner(); hops++) {
      at = cluster.facts(at, PAGE).probOwner();
    }
    return hops;
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "central", "broadcast", "chain"})
  void singleCopyLeavesNoneBehind(String location) {
    TestCluster<?> cluster = cluster(setup(location, "single"));
    cluster.write(2, PAGE, 5);
    assertThat(cluster.read(3, PAGE)).isEqualTo(5);
    assertThat(cluster.access(2, PAGE)).isEqualTo(Access.NONE);
    assertThat(cluster.access(3, PAGE)).isEqualTo(Access.WRITE);
  }

  private static ClusterSetup setup(String location, String copies) {
    return ClusterSetup.of(NODES).with("location", location).with("copies", copies);
  }

  private static TestCluster<?> cluster(ClusterSetup setup) {
    return TestCluster.of(KdipcProtocols.KDIPC, setup);
  }
}
