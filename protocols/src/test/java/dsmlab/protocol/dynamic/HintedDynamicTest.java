package dsmlab.protocol.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fewer broadcasts: when a write tells all nodes of the owner, and what that is worth. */
class HintedDynamicTest {

  private static final int SEEDS = 200;
  private static final long PAGE = 0;

  private static TestCluster<?> cluster(int nodes, int broadcastEvery) {
    ClusterSetup setup = ClusterSetup.of(nodes);
    return TestCluster.of(
        DynamicProtocols.DYNAMIC_HINTED,
        setup.with("broadcastEvery", Integer.toString(broadcastEvery)));
  }

  private static long locating(TestCluster<?> cluster) {
    return cluster.messages(MessageKind.REQUEST) + cluster.messages(MessageKind.FORWARD);
  }

  private static boolean allKnow(TestCluster<?> cluster, int owner) {
    return IntStream.range(0, cluster.nodes())
        .allMatch(node -> cluster.facts(node, PAGE).probOwner() == owner);
  }

  @Test
  void withLimitZeroEveryWriteTellsEverybody() {
    TestCluster<?> cluster = cluster(6, 0);

    cluster.write(4, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1, invalidate 5, ack 5");
    assertThat(allKnow(cluster, 4)).isTrue();
  }

  @Test
  void broadcastIsOneMessageWithMulticastInHardware() {
    TestCluster<?> cluster =
        TestCluster.of(
            DynamicProtocols.DYNAMIC_HINTED,
            ClusterSetup.of(6).withHardwareMulticast().with("broadcastEvery", "0"));

    cluster.write(4, PAGE, 1);

    assertThat(cluster.counts()).isEqualTo("request 1, page 1, invalidate 1, ack 5");
  }

  @Test
  void writeTellsEverybodyWhenThePageHasChangedHandsMoreOftenThanTheLimit() {
    TestCluster<?> cluster = cluster(6, 3);
    for (int writer = 1; writer <= 3; writer++) {
      cluster.write(writer, PAGE, writer);
    }
    assertThat(cluster.messages(MessageKind.INVALIDATE)).isZero();

    cluster.write(4, PAGE, 4);
    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(5);
    assertThat(allKnow(cluster, 4)).isTrue();

    cluster.write(5, PAGE, 5);
    assertThat(cluster.messages(MessageKind.INVALIDATE)).as("the count is zero again").isEqualTo(5);
  }

  @Test
  void countTravelsOnReadFaultsToo() {
    TestCluster<?> cluster = cluster(9, 3);
    cluster.read(1, PAGE);
    cluster.write(2, PAGE, 2);
    cluster.read(3, PAGE);
    cluster.resetCounts();

    cluster.write(4, PAGE, 4);

    assertThat(cluster.messages(MessageKind.INVALIDATE)).isEqualTo(8);
  }

  @Test
  void writeTellsEverybodyWhenThereAreMoreCopiesThanTheLimit() {
    TestCluster<?> cluster = cluster(9, 3);
    cluster.write(1, PAGE, 1);
    cluster.write(2, PAGE, 1);
    cluster.write(3, PAGE, 1);
    cluster.write(4, PAGE, 1);
    for (int reader = 5; reader <= 8; reader++) {
      cluster.read(reader, PAGE);
    }
    cluster.resetCounts();

    cluster.write(8, PAGE, 2);

    assertThat(cluster.counts()).isEqualTo("invalidate 8, ack 8");
  }

  @Test
  void belowTheLimitItIsTheBasicAlgorithm() {
    TestCluster<?> hinted = cluster(6, 1000);
    TestCluster<?> basic = TestCluster.of(DynamicProtocols.DYNAMIC, ClusterSetup.of(6));

    for (TestCluster<?> cluster : List.of(hinted, basic)) {
      SplittableRandom random = new SplittableRandom(5);
      for (int faults = 0; faults < 200; faults++) {
        fault(cluster, random.nextInt(6), random);
      }
    }

    assertThat(hinted.counts()).isEqualTo(basic.counts());
  }

  private static void fault(TestCluster<?> cluster, int node, SplittableRandom random) {
    if (random.nextBoolean()) {
      cluster.read(node, PAGE);
    } else {
      cluster.write(node, PAGE, random.nextLong(1, 1000));
    }
  }

  /** Theorem 4.5, with no second broadcast that would help. */
  @Test
  void afterABroadcastKFaultsOfDifferentNodesTakeAtMostTwoKMinusOneMessages() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TestCluster<?> cluster = broadcastBy(random);
      long invalidations = 0;
      int faults = 0;
      for (int node : others(cluster, random)) {
        fault(cluster, node, random);
        faults++;
        assertThat(locating(cluster)).as("seed %d", seed).isLessThanOrEqualTo(2L * faults - 1);
        assertThat(cluster.messages(MessageKind.INVALIDATE) - invalidations).isLessThan(11);
        invalidations = cluster.messages(MessageKind.INVALIDATE);
      }
    }
  }

  /** Theorem 4.5 for faults that are all open at once, in any order of delivery. */
  @Test
  void theSameHoldsForFaultsAtTheSameTime() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TestCluster<?> cluster = broadcastBy(random);
      List<Operation> faults = new ArrayList<>();
      for (int node : others(cluster, random)) {
        faults.add(cluster.startWrite(node, PAGE, node));
        deliverSome(cluster, random);
      }
      cluster.settle();
      assertThat(faults).allMatch(Operation::done);
      assertThat(locating(cluster)).as("seed %d", seed).isLessThanOrEqualTo(2L * faults.size() - 1);
    }
  }

  private static void deliverSome(TestCluster<?> cluster, SplittableRandom random) {
    for (int tries = 0; tries < 40; tries++) {
      int from = random.nextInt(cluster.nodes());
      int to = random.nextInt(cluster.nodes());
      if (!cluster.inFlight(from, to).isEmpty()) {
        cluster.deliver(from, to);
      }
    }
  }

  /** A cluster of twelve nodes right after a broadcast. */
  private static TestCluster<?> broadcastBy(SplittableRandom random) {
    TestCluster<?> cluster = cluster(12, 11);
    while (cluster.messages(MessageKind.INVALIDATE) < 11) {
      cluster.resetCounts();
      cluster.write(random.nextInt(12), PAGE, random.nextLong(1, 1000));
    }
    cluster.resetCounts();
    return cluster;
  }

  /** Some of the nodes that do not own the page, in random order. */
  private static List<Integer> others(TestCluster<?> cluster, SplittableRandom random) {
    return Arrays.stream(Hints.shuffled(cluster.nodes(), random))
        .filter(node -> !cluster.facts(node, PAGE).owner())
        .limit(random.nextInt(1, cluster.nodes()))
        .boxed()
        .toList();
  }

  /** The pointer of a node with a request on its way is not used before it owns the page. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void broadcastAndARequestOnItsWayDoNotDisturbEachOther(boolean requestFirst) {
    TestCluster<?> cluster = cluster(4, 0);
    Operation write = cluster.startWrite(1, PAGE, 1);
    cluster.deliver(1, 0);
    Operation read = cluster.startRead(2, PAGE);
    cluster.deliver(0, 1);
    if (requestFirst) {
      cluster.deliver(2, 0);
      cluster.deliver(0, 1);
    }

    cluster.deliver(1, 2);
    cluster.deliver(2, 1);
    assertThat(write.done()).as("two acknowledgements are still missing").isFalse();
    cluster.settle();

    assertThat(read.value()).isEqualTo(1);
    assertThat(cluster.facts(2, PAGE).owner()).isTrue();
    assertThat(cluster.facts(3, PAGE).probOwner()).isEqualTo(1);
  }
}
