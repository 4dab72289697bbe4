package dsmlab.sim;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * An immutable set of nodes, iterated in ascending order: a copy set, or the destinations of a
 * multicast. Memory is one bit per node up to the highest member.
 */
public final class NodeSet {

  private static final NodeSet EMPTY = new NodeSet(new long[0]);

  private final long[] words;

  private NodeSet(long[] words) {
    this.words = words;
  }

  /** No node. */
  public static NodeSet empty() {
    return EMPTY;
  }

  /** Some nodes. */
  public static NodeSet of(int... nodes) {
    NodeSet set = EMPTY;
    for (int node : nodes) {
      set = set.with(node);
    }
    return set;
  }

  /** All nodes from 0 up to, but not including, {@code nodes}. */
  public static NodeSet all(int nodes) {
    BitSet bits = new BitSet(nodes);
    bits.set(0, nodes);
    return new NodeSet(bits.toLongArray());
  }

  /** This set and one more node. */
  public NodeSet with(int node) {
    if (contains(node)) {
      return this;
    }
    long[] more = Arrays.copyOf(words, Math.max(words.length, (node >> 6) + 1));
    more[node >> 6] |= 1L << node;
    return new NodeSet(more);
  }

  /** This set without one node. */
  public NodeSet without(int node) {
    if (!contains(node)) {
      return this;
    }
    long[] fewer = words.clone();
    fewer[node >> 6] &= ~(1L << node);
    return trimmed(fewer);
  }

  /** This set and all members of another. */
  public NodeSet union(NodeSet other) {
    boolean otherIsShorter = words.length >= other.words.length;
    long[] longer = otherIsShorter ? words : other.words;
    long[] shorter = otherIsShorter ? other.words : words;
    long[] all = longer.clone();
    for (int i = 0; i < shorter.length; i++) {
      all[i] |= shorter[i];
    }
    return new NodeSet(all);
  }

  private static NodeSet trimmed(long[] words) {
    int length = words.length;
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
    return length == 0 ? EMPTY : new NodeSet(Arrays.copyOf(words, length));
  }

  /** Whether a node is a member. */
  public boolean contains(int node) {
    int word = node >> 6;
    return word < words.length && (words[word] & 1L << node) != 0;
  }

  /** Whether there is no member. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** The number of members. */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** The lowest member; there must be one. */
  public int first() {
    if (isEmpty()) {
      throw new IllegalStateException("an empty set has no first member");
    }
    int word = 0;
    while (words[word] == 0) {
      word++;
    }
    return (word << 6) + Long.numberOfTrailingZeros(words[word]);
  }

  /** The highest member; there must be one. */
  public int last() {
    if (isEmpty()) {
      throw new IllegalStateException("an empty set has no last member");
    }
    int word = words.length - 1;
    return (word << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(words[word]);
  }

  /** Visits the members in ascending order. */
  public void forEach(IntConsumer visitor) {
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        visitor.accept((i << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeSet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(node -> text.append(text.length() == 1 ? "" : ", ").append(node));
    return text.append('}').toString();
  }
}
