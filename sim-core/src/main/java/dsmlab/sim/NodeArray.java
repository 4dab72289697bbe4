package dsmlab.sim;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A few nodes that are far from each other, in ascending order. */
final class NodeArray extends NodeSet {

  static final int SIZE_MAX = 32;

  private final int[] members;

  private NodeArray(int[] members) {
    this.members = members;
  }

  /** The nodes of a word and one that is outside of it. */
  static NodeArray of(NodeWord word, int node) {
    int[] members = new int[word.size() + 1];
    int[] count = {node < word.first() ? 1 : 0};
    members[count[0] == 0 ? members.length - 1 : 0] = node;
    word.forEach(member -> members[count[0]++] = member);
    return new NodeArray(members);
  }

  /** The bits of words, whose number is known. */
  static NodeArray ofWords(long[] words, int size) {
    int[] members = new int[size];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      for (long rest = words[i]; rest != 0; rest &= rest - 1) {
        members[count++] = (i << WORD_SHIFT) + Long.numberOfTrailingZeros(rest);
      }
    }
    return new NodeArray(members);
  }

  @Override
  public NodeSet with(int node) {
    if (contains(node)) {
      return this;
    }
    if (members.length == SIZE_MAX) {
      long[] words = new long[(Math.max(last(), node) >> WORD_SHIFT) + 1];
      addTo(words);
      words[node >> WORD_SHIFT] |= 1L << node;
      return ofWords(words);
    }
    int place = -Arrays.binarySearch(members, node) - 1;
    int[] more = Arrays.copyOf(members, members.length + 1);
    System.arraycopy(members, place, more, place + 1, members.length - place);
    more[place] = node;
    return new NodeArray(more);
  }

  @Override
  public NodeSet without(int node) {
    int place = Arrays.binarySearch(members, node);
    if (place < 0) {
      return this;
    }
    int[] fewer = Arrays.copyOf(members, members.length - 1);
    System.arraycopy(members, place + 1, fewer, place, fewer.length - place);
    return sharesWord(fewer) ? wordOf(fewer) : new NodeArray(fewer);
  }

  private static boolean sharesWord(int[] members) {
    return members[0] >> WORD_SHIFT == members[members.length - 1] >> WORD_SHIFT;
  }

  private static NodeWord wordOf(int[] members) {
    long word = 0;
    for (int member : members) {
      word |= 1L << member;
    }
    return new NodeWord(members[0] >> WORD_SHIFT, word);
  }

  @Override
  boolean holds(int node) {
    return Arrays.binarySearch(members, node) >= 0;
  }

  @Override
  public int size() {
    return members.length;
  }

  @Override
  public int first() {
    return members[0];
  }

  @Override
  public int last() {
    return members[members.length - 1];
  }

  @Override
  public void forEach(IntConsumer visitor) {
    for (int member : members) {
      visitor.accept(member);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NodeArray set && Arrays.equals(members, set.members);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(members);
  }
}
