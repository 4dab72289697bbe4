package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Coherence, or cache consistency: for each location there is one order of all operations there
 * that respects the order of each process. James Goodman, Cache Consistency and Sequential
 * Consistency, SCI Committee TR 61, 1989. Where no value is written twice to a location it is the
 * question whether {@link LocationBlocks} can be sorted, which takes linear time (Gibbons and
 * Korach, Testing Shared Memories, 1997); else it is a search.
 */
final class CoherenceChecker implements Checker {

  @Override
  public Finding check(History history, Budget budget) {
    return ByLocation.check(history, budget, CoherenceChecker::checkLocation);
  }

  private static Finding checkLocation(History history, Budget budget) {
    ReadsFrom readsFrom = new ReadsFrom(history);
    if (readsFrom.impossible().length > 0) {
      return Finding.violatedBy(readsFrom.impossible()[0]);
    }
    if (!readsFrom.isClear()) {
      OrderSearch search = new OrderSearch(history, readsFrom, false, Precedence.NONE, budget);
      return Finding.of(search.run(), history);
    }
    LocationBlocks blocks = new LocationBlocks(history, readsFrom);
    int[] conflict = blocks.conflict();
    if (conflict != null) {
      return Finding.violatedBy(conflict);
    }
    if (!budget.spend(history.size())) {
      return Finding.UNKNOWN;
    }
    boolean sortable = segmentsFollow(history, blocks) && canBeSorted(history, blocks);
    return sortable ? Finding.VALID : Finding.violatedBy(history);
  }

  /** Whether each process goes through each block forwards. */
  private static boolean segmentsFollow(History history, LocationBlocks blocks) {
    for (int[] operations : history.byProcess()) {
      for (int i = 1; i < operations.length; i++) {
        int earlier = operations[i - 1];
        int later = operations[i];
        if (blocks.block(earlier) == blocks.block(later)
            && blocks.segment(earlier) > blocks.segment(later)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether blocks can follow each other as they do in each process, the initial one first. */
  private static boolean canBeSorted(History history, LocationBlocks blocks) {
    List<IntArrayList> successors = new ArrayList<>();
    for (int block = 0; block < blocks.blocks(); block++) {
      successors.add(new IntArrayList());
    }
    int[] incoming = new int[blocks.blocks()];
    for (int[] operations : history.byProcess()) {
      int from = 0;
      for (int operation : operations) {
        int to = blocks.block(operation);
        if (to != from) {
          successors.get(from).add(to);
          incoming[to]++;
        }
        from = to;
      }
    }
    return sorted(successors, incoming) == blocks.blocks();
  }

  private static int sorted(List<IntArrayList> successors, int[] incoming) {
    IntArrayList ready = new IntArrayList();
    for (int block = 0; block < incoming.length; block++) {
      if (incoming[block] == 0) {
        ready.add(block);
      }
    }
    int sorted = 0;
    for (; !ready.isEmpty(); sorted++) {
      for (int successor : successors.get(ready.popInt())) {
        incoming[successor]--;
        if (incoming[successor] == 0) {
          ready.add(successor);
        }
      }
    }
    return sorted;
  }
}
