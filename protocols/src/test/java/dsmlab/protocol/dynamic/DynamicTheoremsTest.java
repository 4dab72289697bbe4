package dsmlab.protocol.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.TestCluster;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The theorems of Li and Hudak 1986, section 4.3, for sequences of faults from any hints. */
class DynamicTheoremsTest {

  private static final int SEEDS = 150;
  private static final long PAGE = 0;

  private static long locating(TestCluster<?> cluster) {
    return cluster.messages(MessageKind.REQUEST) + cluster.messages(MessageKind.FORWARD);
  }

  private static void fault(TestCluster<?> cluster, int node, SplittableRandom random) {
    if (random.nextBoolean()) {
      cluster.read(node, PAGE);
    } else {
      cluster.write(node, PAGE, random.nextLong(1, 1000));
    }
  }

  /** The number of messages that a fault of a node takes to find the owner. */
  private static long hopsOf(TestCluster<?> cluster, int node, SplittableRandom random) {
    long before = locating(cluster);
    fault(cluster, node, random);
    return locating(cluster) - before;
  }

  /** Random hints that lead to a random owner; the greater {@code spread}, the shallower. */
  private static IntUnaryOperator randomHints(int nodes, int spread, SplittableRandom random) {
    int[] order = Hints.shuffled(nodes, random);
    int[] hints = new int[nodes];
    hints[order[0]] = order[0];
    for (int i = 1; i < nodes; i++) {
      hints[order[i]] = order[random.nextInt(Math.max(0, i - spread), i)];
    }
    return node -> hints[node];
  }

  private static int owner(TestCluster<?> cluster) {
    return IntStream.range(0, cluster.nodes())
        .filter(node -> cluster.facts(node, PAGE).probOwner() == node)
        .reduce((one, other) -> -1)
        .orElse(-1);
  }

  private static int distanceToOwner(TestCluster<?> cluster, int node) {
    int hops = 0;
    for (int at = node; at != owner(cluster); at = cluster.facts(at, PAGE).probOwner()) {
      hops++;
      assertThat(hops).as("hints run in a circle").isLessThan(cluster.nodes());
    }
    return hops;
  }

  private static int farthestFromOwner(TestCluster<?> cluster) {
    return IntStream.range(0, cluster.nodes())
        .reduce((one, other) ->
            distanceToOwner(cluster, other) > distanceToOwner(cluster, one) ? other : one)
        .orElseThrow();
  }

  @Test
  void hintsHaveNoCircleButOneSelfLoop() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(2, 12);
      TestCluster<?> cluster = Hints.dynamic(nodes, randomHints(nodes, 3, random));
      for (int faults = 0; faults < 20; faults++) {
        fault(cluster, random.nextInt(nodes), random);
        assertThat(owner(cluster)).as("the only node that points to itself").isNotNegative();
        IntStream.range(0, nodes).forEach(node -> distanceToOwner(cluster, node));
      }
    }
  }

  @Test
  void requestReachesTheOwnerInAtMostNMinusOneMessages() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(2, 12);
      TestCluster<?> cluster = Hints.dynamic(nodes, randomHints(nodes, 1, random));
      for (int faults = 0; faults < 20; faults++) {
        assertThat(hopsOf(cluster, random.nextInt(nodes), random)).isLessThan(nodes);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 33})
  void farEndOfAChainTakesNMinusOneMessagesAndThenAllKnowTheOwner(int nodes) {
    TestCluster<?> cluster = Hints.dynamic(nodes, Hints.chain(nodes));

    cluster.write(0, PAGE, 1);

    assertThat(locating(cluster)).isEqualTo(nodes - 1);
    for (int node = 0; node < nodes; node++) {
      assertThat(cluster.facts(node, PAGE).probOwner()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 33})
  void sameChainFromItsNearEndTakesOneMessagePerFault(int nodes) {
    TestCluster<?> cluster = Hints.dynamic(nodes, Hints.chain(nodes));

    for (int node = nodes - 2; node >= 0; node--) {
      cluster.read(node, PAGE);
    }

    assertThat(locating(cluster)).isEqualTo(nodes - 1);
  }

  /** Theorem 4.4 hides a constant; with path reversal and K at most N, it is 1 here. */
  @Test
  void locatingKOwnersTakesAtMostNPlusKLogN() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(2, 24);
      TestCluster<?> cluster =
          Hints.dynamic(nodes, randomHints(nodes, random.nextInt(1, 6), random));
      for (int faults = 1; faults <= nodes; faults++) {
        if (random.nextInt(4) > 0) {
          cluster.write(farthestFromOwner(cluster), PAGE, faults);
        } else {
          fault(cluster, random.nextInt(nodes), random);
        }
        assertThat((double) locating(cluster)).isLessThanOrEqualTo(bound(nodes, faults));
      }
    }
  }

  /** A binomial tree is the worst case: reversing its longest path leaves one behind. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void farthestNodeOfABinomialTreeTakesLogNMessagesEachTime(int order) {
    int nodes = 1 << order;
    TestCluster<?> cluster = Hints.dynamic(nodes, node -> node & (node - 1));

    for (int faults = 1; faults <= nodes; faults++) {
      cluster.write(farthestFromOwner(cluster), PAGE, faults);
      assertThat(locating(cluster)).isEqualTo((long) faults * order);
    }

    assertThat((double) locating(cluster)).isLessThanOrEqualTo(bound(nodes, nodes));
  }

  private static double bound(int nodes, int faults) {
    return nodes + faults * Math.log(nodes) / Math.log(2);
  }

  /** Corollary 4.1: if only p nodes contend for the page, N is p. */
  @Test
  void nodesThatDoNotContendCostNothing() {
    int nodes = 30;
    int contenders = 6;
    for (int seed = 1; seed <= SEEDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      IntUnaryOperator hints = randomHints(contenders, 1, random);
      TestCluster<?> cluster =
          Hints.dynamic(nodes, node -> node < contenders ? hints.applyAsInt(node) : 0);
      for (int faults = 1; faults <= contenders; faults++) {
        long hops = hopsOf(cluster, random.nextInt(contenders), random);
        assertThat(hops).isLessThan(contenders);
        assertThat((double) locating(cluster)).isLessThanOrEqualTo(bound(contenders, faults));
      }
    }
  }
}
