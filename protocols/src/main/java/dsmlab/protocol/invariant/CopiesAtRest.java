package dsmlab.protocol.invariant;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolError;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The writes to one word, and what its copies may hold when nothing is under way: then every write
 * has reached every copy. Where one order of all references respects real time, this is the last
 * write; elsewhere it is the last write of some node, and the same in all copies if there is one
 * order of all references.
 */
public final class CopiesAtRest {

  private static final long INITIAL = 0;

  private final ConsistencyModel promise;
  private final TreeMap<Integer, Long> lastOfNode = new TreeMap<>();
  private long last = INITIAL;

  /** A word that nobody has written. */
  public CopiesAtRest(ConsistencyModel promise) {
    this.promise = promise;
  }

  /** Notes a write; those of a node are noted in its order. */
  public void written(int node, long value) {
    lastOfNode.put(node, value);
    last = value;
  }

  /**
   * Checks the readable copies.
   *
   * @param word the name of the word
   * @param copies what each node with a copy holds
   * @throws ProtocolError naming the word and what is wrong with it
   */
  public void check(String word, SortedMap<Integer, Long> copies) {
    SortedSet<Long> allowed = allowed();
    copies.forEach((node, value) -> {
      if (!allowed.contains(value)) {
        throw new ProtocolError(
            "when nothing is under way, %s is %d at node %d, where it should be one of %s"
                .formatted(word, value, node, allowed));
      }
    });
    if (promise == ConsistencyModel.SEQUENTIAL && new TreeSet<>(copies.values()).size() > 1) {
      throw new ProtocolError(
          "when nothing is under way, the copies of %s differ: %s".formatted(word, copies));
    }
  }

  private SortedSet<Long> allowed() {
    boolean one = promise == ConsistencyModel.LINEARIZABLE || lastOfNode.isEmpty();
    return one ? new TreeSet<>(List.of(last)) : new TreeSet<>(lastOfNode.values());
  }
}
