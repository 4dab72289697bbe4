package dsmlab.verification.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/** The transitions between numbered states, kept to be followed backwards. */
final class Edges {

  private final IntArrayList from = new IntArrayList();
  private final IntArrayList to = new IntArrayList();

  void add(int source, int target) {
    from.add(source);
    to.add(target);
  }

  /** The states from which one of some states can be reached, those among them. */
  BitSet ancestors(IntArrayList targets, int states) {
    int[] first = firstIncoming(states);
    int[] sources = sourcesByTarget(first);
    BitSet found = new BitSet(states);
    IntArrayList open = new IntArrayList(targets);
    targets.forEach(found::set);
    while (!open.isEmpty()) {
      int at = open.popInt();
      for (int i = first[at]; i < first[at + 1]; i++) {
        if (!found.get(sources[i])) {
          found.set(sources[i]);
          open.add(sources[i]);
        }
      }
    }
    return found;
  }

  private int[] firstIncoming(int states) {
    int[] first = new int[states + 1];
    to.forEach(target -> first[target + 1]++);
    for (int state = 0; state < states; state++) {
      first[state + 1] += first[state];
    }
    return first;
  }

  private int[] sourcesByTarget(int[] first) {
    int[] free = first.clone();
    int[] sources = new int[from.size()];
    for (int edge = 0; edge < from.size(); edge++) {
      sources[free[to.getInt(edge)]++] = from.getInt(edge);
    }
    return sources;
  }
}
