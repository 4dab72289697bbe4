package dsmlab.verification.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * A way that begins in a state from which there is no end, and leads round in a circle: of all
 * moves it takes the last, so that messages and timers go on where they can.
 *
 * @param ranks the ranks of its moves
 * @param circle how many of them, at its end, follow each other for ever
 */
record EndlessWalk(IntArrayList ranks, int circle) {

  /** Walks from a state until it is where it has been. */
  static EndlessWalk from(int[] start, Moves<?> moves) {
    StateStore visited = new StateStore(start.length);
    IntArrayList ranks = new IntArrayList();
    int[] state = start.clone();
    int[] next = start.clone();
    int before = visited.count();
    int number = visited.add(state);
    while (number == before) {
      List<Move> all = moves.of(state);
      ranks.add(all.size() - 1);
      moves.apply(all.getLast(), state, next);
      System.arraycopy(next, 0, state, 0, state.length);
      before = visited.count();
      number = visited.add(state);
    }
    return new EndlessWalk(ranks, ranks.size() - number);
  }
}
