package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeSetTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void setAgreesWithABitSetInAnyMixOfOperations(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    agreesWithABitSet(random, 1 + random.nextInt(200));
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 1_000, 1_025, 5_000, 100_000})
  void setOfALargeClusterAgreesWithABitSet(int nodes) {
    agreesWithABitSet(new SplittableRandom(nodes), nodes);
  }

  private static void agreesWithABitSet(SplittableRandom random, int nodes) {
    NodeSet set = NodeSet.empty();
    BitSet expected = new BitSet();
    for (int i = 0; i < 2_000; i++) {
      int node = set.isEmpty() || random.nextBoolean() ? random.nextInt(nodes) : set.last();
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          set = set.with(node);
          expected.set(node);
        }
        case 3, 4, 5, 6 -> {
          set = set.without(node);
          expected.clear(node);
        }
        default -> {
          set = set.union(NodeSet.of(node, node / 2, nodes - 1));
          expected.set(node);
          expected.set(node / 2);
          expected.set(nodes - 1);
        }
      }
      requireSame(set, expected, random.nextInt(300));
    }
  }

  private static void requireSame(NodeSet set, BitSet expected, int probe) {
    assertThat(members(set)).containsExactlyElementsOf(expected.stream().boxed().toList());
    assertThat(set.size()).isEqualTo(expected.cardinality());
    assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(set.contains(probe)).isEqualTo(expected.get(probe));
    if (!set.isEmpty()) {
      assertThat(set.first()).isEqualTo(expected.nextSetBit(0));
      assertThat(set.last()).isEqualTo(expected.length() - 1);
    }
    NodeSet same = NodeSet.of(expected.stream().toArray());
    assertThat(set).isEqualTo(same).hasSameHashCodeAs(same);
  }

  private static List<Integer> members(NodeSet set) {
    List<Integer> members = new ArrayList<>();
    set.forEach(members::add);
    return members;
  }

  @Test
  void manyNodesThatLeaveOneByOneLeaveTheOthers() {
    NodeSet set = NodeSet.all(3_000);
    for (int node = 2_999; node >= 0; node--) {
      set = set.without(node);
      assertThat(set).isEqualTo(NodeSet.all(node));
    }
  }

  @Test
  void setOfTenThousandNodesIsMadeOneByOneWithoutCopyingAllOfThem() {
    NodeSet set = NodeSet.empty();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int node = 0; node < 10_000; node++) {
      set = set.with(node);
    }
    assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 10_000).isLessThan(300);
  }

  /** Sets of two are the most frequent ones, and must not grow with the nodes of the cluster. */
  @Test
  void twoNodesFarApartTakeAsLittleAsTwoNeighbours() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int node = 1; node <= 1_000; node++) {
      assertEquals(2, NodeSet.of(node).with(1_000_000).size());
      assertEquals(3, NodeSet.of(1_000_000).with(node).union(NodeSet.of(500_000)).size());
    }
    assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 1_000).isLessThan(1_000);
  }

  @Test
  void unionOfFewHasTheMembersOfBoth() {
    NodeSet few = NodeSet.of(3, 70_000);
    assertThat(members(few.union(NodeSet.of(3, 5, 900)))).containsExactly(3, 5, 900, 70_000);
    assertThat(few.union(NodeSet.empty())).isSameAs(few);
    assertThat(NodeSet.empty().union(few)).isSameAs(few);
    assertThat(members(NodeSet.of(900).with(5))).containsExactly(5, 900);
  }

  @Test
  void allHasEveryNodeBelowTheNumber() {
    assertThat(members(NodeSet.all(130))).hasSize(130).startsWith(0, 1, 2).endsWith(128, 129);
    assertThat(NodeSet.all(0)).isEqualTo(NodeSet.empty());
    assertThat(NodeSet.all(3)).isEqualTo(NodeSet.of(2, 0, 1));
  }

  @Test
  void changesLeaveTheOldSetAsItWas() {
    NodeSet set = NodeSet.of(1, 64);
    set.with(2);
    set.without(64);
    set.union(NodeSet.all(100));
    assertThat(set).isEqualTo(NodeSet.of(1, 64));
  }

  @Test
  void changeThatChangesNothingMakesNoCopy() {
    NodeSet set = NodeSet.of(1, 64);
    assertThat(set.with(64)).isSameAs(set);
    assertThat(set.without(2)).isSameAs(set);
    assertThat(set.without(5_000)).isSameAs(set);
  }

  @Test
  void setsWithDifferentMembersDiffer() {
    assertThat(NodeSet.of(1)).isNotEqualTo(NodeSet.of(65)).isNotEqualTo(NodeSet.of(1, 65));
  }

  @Test
  void textListsTheMembersInOrder() {
    assertThat(NodeSet.of(70, 3, 0)).hasToString("{0, 3, 70}");
    assertThat(NodeSet.empty()).hasToString("{}");
  }

  @Test
  void negativeNodeIsRefused() {
    assertThatThrownBy(() -> NodeSet.of(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> NodeSet.of(70).contains(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
