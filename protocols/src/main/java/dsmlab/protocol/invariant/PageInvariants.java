package dsmlab.protocol.invariant;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.Replication;
import dsmlab.sim.NodeSet;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What must hold of a page after every step, and more once nothing about it is under way. A check
 * takes time in proportion to the number of nodes; who knows what has changed can check that alone.
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
    checkRights(
        page,
        nodes(node -> cluster.access(node, page) != Access.NONE),
        nodes(node -> cluster.access(node, page) == Access.WRITE));
    checkOwners(page, nodes(node -> cluster.facts(node, page).owner()));
    if (cluster.isQuiet(page)) {
      checkQuiet(page);
    }
  }

  /**
   * Checks the rights to a page.
   *
   * @param holders the nodes with any
   * @param writers those that may write
   */
  public void checkRights(long page, NodeSet holders, NodeSet writers) {
    switch (replication) {
      case SINGLE_COPY ->
          require(
              Invariant.ONE_COPY, holders.size() <= 1, page, () -> "has several copies " + holders);
      case READERS_OR_WRITER ->
          require(
              Invariant.ONE_WRITER,
              writers.isEmpty() || holders.size() == 1,
              page,
              () -> "has writer " + writers + " among holders " + holders);
      case UPDATED_COPIES -> {}
    }
  }

  /** Checks that a page has at most one owner. */
  public void checkOwners(long page, NodeSet owners) {
    if (replication != Replication.UPDATED_COPIES) {
      require(Invariant.ONE_OWNER, owners.size() <= 1, page, () -> "has several owners " + owners);
    }
  }

  /** Checks a page about which nothing is under way. */
  public void checkQuiet(long page) {
    if (replication != Replication.UPDATED_COPIES) {
      checkQuiet(
          page,
          IntStream.range(0, cluster.nodes())
              .mapToObj(node -> cluster.facts(node, page))
              .toArray(PageFacts[]::new));
    }
  }

  private void checkQuiet(long page, PageFacts[] facts) {
    NodeSet owners = nodes(node -> facts[node].owner());
    require(
        Invariant.ONE_OWNER, owners.size() == 1, page, () -> "is quiet but has owners " + owners);
    int owner = owners.first();
    checkCopySet(page, answeredFor(facts, owner));
    checkManagers(page, facts, owner);
    checkHints(page, facts, owner);
  }

  private void checkCopySet(long page, NodeSet answered) {
    for (int node = 0; node < cluster.nodes(); node++) {
      int holder = node;
      require(
          Invariant.COPY_SET,
          answered.contains(node) || cluster.access(node, page) == Access.NONE,
          page,
          () -> "has a copy at node " + holder + " outside the copy set " + answered);
    }
  }

  private static void checkManagers(long page, PageFacts[] facts, int owner) {
    for (int node = 0; node < facts.length; node++) {
      int manager = node;
      int managed = facts[node].managedOwner();
      require(
          Invariant.MANAGER_KNOWS_OWNER,
          managed == PageFacts.NOBODY || managed == owner,
          page,
          () -> "is owned by %d but its manager %d names %d".formatted(owner, manager, managed));
    }
  }

  /** Follows the hints of each node up to the owner, or to a node whose hints lead there. */
  private static void checkHints(long page, PageFacts[] facts, int owner) {
    BitSet leading = new BitSet();
    leading.set(owner);
    for (int node = 0; node < facts.length; node++) {
      if (facts[node].probOwner() != PageFacts.NOBODY) {
        int from = node;
        int end = endOfHints(facts, node, leading);
        require(
            Invariant.HINTS_LEAD_TO_OWNER,
            end != PageFacts.NOBODY && leading.get(end),
            page,
            () -> "is owned by %d but the hints of node %d lead to %d".formatted(owner, from, end));
        markPath(facts, node, leading);
      }
    }
  }

  private static int endOfHints(PageFacts[] facts, int node, BitSet leading) {
    int at = node;
    for (int hops = 0; hops < facts.length && at != PageFacts.NOBODY && !leading.get(at); hops++) {
      at = facts[at].probOwner();
    }
    return at;
  }

  private static void markPath(PageFacts[] facts, int node, BitSet leading) {
    for (int at = node; !leading.get(at); at = facts[at].probOwner()) {
      leading.set(at);
    }
  }

  /** The copies that the owner or a manager answers for, directly or through other copies. */
  private static NodeSet answeredFor(PageFacts[] facts, int owner) {
    BitSet all = new BitSet();
    all.set(owner);
    int[] waiting = new int[facts.length + 1];
    int found = 0;
    waiting[found++] = owner;
    for (int node = 0; node < facts.length; node++) {
      if (facts[node].managedOwner() != PageFacts.NOBODY) {
        found = addAll(facts[node].copySet(), all, waiting, found);
      }
    }
    for (int at = 0; at < found; at++) {
      found = addAll(facts[waiting[at]].copySet(), all, waiting, found);
    }
    return NodeSet.of(all.stream().toArray());
  }

  private static int addAll(NodeSet members, BitSet all, int[] waiting, int found) {
    int[] count = {found};
    members.forEach(node -> {
      if (!all.get(node)) {
        all.set(node);
        waiting[count[0]++] = node;
      }
    });
    return count[0];
  }

  private NodeSet nodes(IntPredicate which) {
    return NodeSet.of(IntStream.range(0, cluster.nodes()).filter(which).toArray());
  }

  private static void require(
      Invariant invariant, boolean holds, long page, Supplier<String> otherwise) {
    if (!holds) {
      throw new InvariantViolation(invariant, page, "page " + page + " " + otherwise.get());
    }
  }
}
