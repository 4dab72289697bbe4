package dsmlab.sim;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Many nodes: a bit for each, in chunks. A set that differs from another in one node has all chunks
 * but one in common with it, so that adding ten thousand nodes one by one costs little.
 */
final class NodeChunks extends NodeSet {

  private static final int CHUNK_SHIFT = 10;
  private static final int CHUNK_WORDS = 1 << (CHUNK_SHIFT - WORD_SHIFT);
  private static final int CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;

  /** Stands for every chunk without members. */
  private static final long[] NO_MEMBERS = new long[CHUNK_WORDS];

  /** The last of them has a member. */
  private final long[][] chunks;

  private final int size;

  private NodeChunks(long[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  /** The bits of words, whose number is known and at least one. */
  NodeChunks(long[] words, int size) {
    this(split(words), size);
  }

  private static long[][] split(long[] words) {
    long[][] chunks = new long[Math.ceilDiv(words.length, CHUNK_WORDS)][];
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      int from = chunk * CHUNK_WORDS;
      chunks[chunk] = shared(Arrays.copyOfRange(words, from, from + CHUNK_WORDS));
    }
    return trimmed(chunks);
  }

  private static long[] shared(long[] members) {
    return Arrays.equals(members, NO_MEMBERS) ? NO_MEMBERS : members;
  }

  @SuppressWarnings("ReferenceEquality") // a chunk without members is always that one
  private static boolean hasNoMembers(long[] chunk) {
    return chunk == NO_MEMBERS;
  }

  private static long[][] trimmed(long[][] chunks) {
    int length = chunks.length;
    while (hasNoMembers(chunks[length - 1])) {
      length--;
    }
    return length == chunks.length ? chunks : Arrays.copyOf(chunks, length);
  }

  @Override
  public NodeSet with(int node) {
    return contains(node) ? this : new NodeChunks(toggled(node), size + 1);
  }

  @Override
  public NodeSet without(int node) {
    if (!contains(node)) {
      return this;
    }
    NodeChunks fewer = new NodeChunks(trimmed(toggled(node)), size - 1);
    return fewer.inItsForm();
  }

  private long[][] toggled(int node) {
    int chunk = node >> CHUNK_SHIFT;
    long[][] changed = Arrays.copyOf(chunks, Math.max(chunks.length, chunk + 1));
    Arrays.fill(changed, chunks.length, changed.length, NO_MEMBERS);
    long[] members = changed[chunk].clone();
    members[(node & CHUNK_MASK) >> WORD_SHIFT] ^= 1L << node;
    changed[chunk] = shared(members);
    return changed;
  }

  /** Another form when what is left is little or lies together. */
  private NodeSet inItsForm() {
    if (size > Long.SIZE) {
      return this;
    }
    long[] words = new long[(last() >> WORD_SHIFT) + 1];
    addTo(words);
    return ofWords(words);
  }

  @Override
  boolean holds(int node) {
    int chunk = node >> CHUNK_SHIFT;
    return chunk < chunks.length
        && (chunks[chunk][(node & CHUNK_MASK) >> WORD_SHIFT] & 1L << node) != 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int first() {
    int chunk = 0;
    while (hasNoMembers(chunks[chunk])) {
      chunk++;
    }
    long[] members = chunks[chunk];
    int word = 0;
    while (members[word] == 0) {
      word++;
    }
    return node(chunk, word) + Long.numberOfTrailingZeros(members[word]);
  }

  @Override
  public int last() {
    int chunk = chunks.length - 1;
    long[] members = chunks[chunk];
    int word = CHUNK_WORDS - 1;
    while (members[word] == 0) {
      word--;
    }
    return node(chunk, word) + Long.SIZE - 1 - Long.numberOfLeadingZeros(members[word]);
  }

  private static int node(int chunk, int word) {
    return (chunk << CHUNK_SHIFT) + (word << WORD_SHIFT);
  }

  @Override
  public void forEach(IntConsumer visitor) {
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      long[] members = chunks[chunk];
      for (int word = 0; word < CHUNK_WORDS; word++) {
        forEachBit(node(chunk, word), members[word], visitor);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeChunks set
        && size == set.size
        && Arrays.deepEquals(chunks, set.chunks);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(chunks);
  }
}
