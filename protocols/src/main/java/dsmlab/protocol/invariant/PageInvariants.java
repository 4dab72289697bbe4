package dsmlab.protocol.invariant;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.Replication;
import dsmlab.sim.NodeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What must hold of a page after every step, and more once nothing about it is under way. A check
 * takes time in proportion to the number of nodes.
 */
public final class PageInvariants {

  private final ClusterView cluster;
  private final Replication replication;

  /** Invariants of a protocol that replicates pages in some way. */
  public PageInvariants(ClusterView cluster, Replication replication) {
    this.cluster = cluster;
    this.replication = replication;
  }

  /**
   * Checks a page.
   *
   * @throws InvariantViolation naming the page and what is wrong with it
   */
  public void check(long page) {
    checkRights(page);
    if (replication != Replication.UPDATED_COPIES) {
      NodeSet owners = owners(page);
      require(owners.size() <= 1, page, () -> "has several owners " + owners);
      if (cluster.isQuiet(page)) {
        checkQuiet(page);
      }
    }
  }

  private void checkRights(long page) {
    NodeSet holders = nodes(node -> cluster.access(node, page) != Access.NONE);
    NodeSet writers = nodes(node -> cluster.access(node, page) == Access.WRITE);
    switch (replication) {
      case SINGLE_COPY -> require(holders.size() <= 1, page, () -> "has several copies " + holders);
      case READERS_OR_WRITER ->
          require(
              writers.isEmpty() || holders.size() == 1,
              page,
              () -> "has writer " + writers + " among holders " + holders);
      case UPDATED_COPIES -> {}
    }
  }

  private void checkQuiet(long page) {
    NodeSet owners = owners(page);
    require(owners.size() == 1, page, () -> "is quiet but has owners " + owners);
    int owner = first(owners);
    checkCopySet(page, answeredFor(page, owner));
    for (int node = 0; node < cluster.nodes(); node++) {
      checkManager(page, node, owner);
      checkProbOwner(page, node, owner);
    }
  }

  private void checkCopySet(long page, NodeSet answered) {
    for (int node = 0; node < cluster.nodes(); node++) {
      int holder = node;
      require(
          answered.contains(node) || cluster.access(node, page) == Access.NONE,
          page,
          () -> "has a copy at node " + holder + " outside the copy set " + answered);
    }
  }

  private void checkManager(long page, int node, int owner) {
    int managed = cluster.facts(node, page).managedOwner();
    require(
        managed == PageFacts.NOBODY || managed == owner,
        page,
        () -> "is owned by %d but its manager %d names %d".formatted(owner, node, managed));
  }

  private void checkProbOwner(long page, int node, int owner) {
    int end = endOfHints(page, node, owner);
    require(
        end == owner || cluster.facts(node, page).probOwner() == PageFacts.NOBODY,
        page,
        () -> "is owned by %d but the hints of node %d lead to %d".formatted(owner, node, end));
  }

  private int endOfHints(long page, int node, int owner) {
    int at = node;
    for (int hops = 0; hops < cluster.nodes() && at != owner && at != PageFacts.NOBODY; hops++) {
      at = cluster.facts(at, page).probOwner();
    }
    return at;
  }

  /** The copies that the owner or a manager answers for, directly or through other copies. */
  private NodeSet answeredFor(long page, int owner) {
    NodeSet reached = nodes(node -> cluster.facts(node, page).managedOwner() != PageFacts.NOBODY);
    NodeSet all = unionOfCopySets(page, reached).with(owner);
    while (!unionOfCopySets(page, all).union(all).equals(all)) {
      all = all.union(unionOfCopySets(page, all));
    }
    return all;
  }

  private NodeSet unionOfCopySets(long page, NodeSet members) {
    NodeSet[] union = {NodeSet.empty()};
    members.forEach(node -> union[0] = union[0].union(cluster.facts(node, page).copySet()));
    return union[0];
  }

  private NodeSet owners(long page) {
    return nodes(node -> cluster.facts(node, page).owner());
  }

  private NodeSet nodes(IntPredicate which) {
    return NodeSet.of(IntStream.range(0, cluster.nodes()).filter(which).toArray());
  }

  private static int first(NodeSet set) {
    int node = 0;
    while (!set.contains(node)) {
      node++;
    }
    return node;
  }

  private static void require(boolean holds, long page, Supplier<String> otherwise) {
    if (!holds) {
      throw new InvariantViolation("page " + page + " " + otherwise.get());
    }
  }
}
