package dsmlab.sim;

import java.util.function.IntConsumer;

/** Nodes that are bits of the same word: one node, or any of a small cluster. */
final class NodeWord extends NodeSet {

  static final NodeWord EMPTY = new NodeWord(0, 0);

  private final int index;
  private final long word;

  /** The nodes of a word, which is 0 for no node only. */
  NodeWord(int index, long word) {
    this.index = index;
    this.word = word;
  }

  static NodeWord single(int node) {
    return new NodeWord(node >> WORD_SHIFT, 1L << node);
  }

  @Override
  public NodeSet with(int node) {
    if (contains(node)) {
      return this;
    }
    if (word == 0) {
      return single(node);
    }
    return node >> WORD_SHIFT == index ? new NodeWord(index, word | 1L << node) : spread(node);
  }

  private NodeSet spread(int node) {
    return size() < NodeArray.SIZE_MAX ? NodeArray.of(this, node) : spreadFar(node);
  }

  private NodeSet spreadFar(int node) {
    long[] words = new long[Math.max(index, node >> WORD_SHIFT) + 1];
    words[index] = word;
    words[node >> WORD_SHIFT] = 1L << node;
    return ofWords(words);
  }

  @Override
  public NodeSet without(int node) {
    if (!contains(node)) {
      return this;
    }
    long rest = word & ~(1L << node);
    return rest == 0 ? EMPTY : new NodeWord(index, rest);
  }

  @Override
  boolean holds(int node) {
    return node >> WORD_SHIFT == index && (word & 1L << node) != 0;
  }

  @Override
  public boolean isEmpty() {
    return word == 0;
  }

  @Override
  public int size() {
    return Long.bitCount(word);
  }

  @Override
  public int first() {
    requireMember("first");
    return (index << WORD_SHIFT) + Long.numberOfTrailingZeros(word);
  }

  @Override
  public int last() {
    requireMember("last");
    return (index << WORD_SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(word);
  }

  private void requireMember(String which) {
    if (word == 0) {
      throw new IllegalStateException("an empty set has no " + which + " member");
    }
  }

  @Override
  public void forEach(IntConsumer visitor) {
    forEachBit(index << WORD_SHIFT, word, visitor);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeWord set && index == set.index && word == set.word;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * word + index);
  }
}
