package dsmlab.sim;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * An immutable set of nodes, iterated in ascending order: a copy set, or the destinations of a
 * multicast. Neighbours take a word, a few scattered nodes an array, and many nodes about a bit
 * each; a set shares with the one that it was made from what is the same. Equal sets have the same
 * form.
 */
public abstract sealed class NodeSet permits NodeWord, NodeArray, NodeChunks {

  static final int WORD_SHIFT = 6;

  NodeSet() {}

  /** No node. */
  public static NodeSet empty() {
    return NodeWord.EMPTY;
  }

  /** One node. */
  public static NodeSet of(int node) {
    return empty().with(node);
  }

  /** Some nodes. */
  public static NodeSet of(int... nodes) {
    NodeSet set = empty();
    for (int node : nodes) {
      set = set.with(node);
    }
    return set;
  }

  /** All nodes from 0 up to, but not including, {@code nodes}. */
  public static NodeSet all(int nodes) {
    long[] words = new long[Math.ceilDiv(nodes, Long.SIZE)];
    Arrays.fill(words, -1);
    if (nodes % Long.SIZE != 0) {
      words[words.length - 1] >>>= -nodes;
    }
    return ofWords(words);
  }

  /** The set whose members are the bits of some words, in the form that it must have. */
  static NodeSet ofWords(long[] words) {
    int size = 0;
    int filled = 0;
    int last = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        size += Long.bitCount(words[i]);
        filled++;
        last = i;
      }
    }
    if (filled <= 1) {
      return filled == 0 ? empty() : new NodeWord(last, words[last]);
    }
    return size <= NodeArray.SIZE_MAX
        ? NodeArray.ofWords(words, size)
        : new NodeChunks(words, size);
  }

  /** This set and one more node. */
  public abstract NodeSet with(int node);

  /** This set without one node. */
  public abstract NodeSet without(int node);

  /** This set and all members of another. */
  public NodeSet union(NodeSet other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return size() + other.size() <= NodeArray.SIZE_MAX ? unionOfFew(other) : unionOfMany(other);
  }

  private NodeSet unionOfFew(NodeSet other) {
    NodeSet[] union = {this};
    other.forEach(node -> union[0] = union[0].with(node));
    return union[0];
  }

  private NodeSet unionOfMany(NodeSet other) {
    long[] words = new long[(Math.max(last(), other.last()) >> WORD_SHIFT) + 1];
    addTo(words);
    other.addTo(words);
    return ofWords(words);
  }

  /** Sets the bits of all members. */
  void addTo(long[] words) {
    forEach(node -> words[node >> WORD_SHIFT] |= 1L << node);
  }

  /** Whether a node is a member. */
  public final boolean contains(int node) {
    if (node < 0) {
      throw new IndexOutOfBoundsException("no node has the number " + node);
    }
    return holds(node);
  }

  /** Whether a node, which is not negative, is a member. */
  abstract boolean holds(int node);

  /** Whether there is no member. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** The number of members. */
  public abstract int size();

  /** The lowest member; there must be one. */
  public abstract int first();

  /** The highest member; there must be one. */
  public abstract int last();

  /** Visits the members in ascending order. */
  public abstract void forEach(IntConsumer visitor);

  /** Visits the bits of a word, which stand for nodes from {@code base} on. */
  static void forEachBit(int base, long word, IntConsumer visitor) {
    for (long rest = word; rest != 0; rest &= rest - 1) {
      visitor.accept(base + Long.numberOfTrailingZeros(rest));
    }
  }

  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(node -> text.append(text.length() == 1 ? "" : ", ").append(node));
    return text.append('}').toString();
  }
}
