package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The times of the blocks of one location. A block must come before another if one of its
 * operations has returned before one of the other is called: its zone is given by its first return
 * and its last call, forward if they are in this order. Phillip Gibbons and Ephraim Korach, Testing
 * Shared Memories, SIAM Journal on Computing 26(4), 1997, show for reads and writes that an order
 * exists unless two forward zones overlap or one holds a backward zone. The same holds for blocks
 * with atomic operations: what must come before what is still a comparison of two times.
 */
final class Zones {

  private final History history;
  private final LocationBlocks blocks;

  /** For each block the operation that returns first and the one that is called last, or -1. */
  private final int[] firstReturn;

  private final int[] lastCall;

  private Zones(History history, LocationBlocks blocks) {
    this.history = history;
    this.blocks = blocks;
    this.firstReturn = new int[blocks.blocks()];
    this.lastCall = new int[blocks.blocks()];
    Arrays.fill(firstReturn, -1);
    Arrays.fill(lastCall, -1);
  }

  /** Decides for one location whose times tell the order of each process. */
  static Finding check(History history, ReadsFrom readsFrom) {
    LocationBlocks blocks = new LocationBlocks(history, readsFrom);
    int[] conflict = blocks.conflict();
    return conflict == null ? new Zones(history, blocks).check() : Finding.violatedBy(conflict);
  }

  private Finding check() {
    Finding inside = enterAll();
    return inside.isValid() ? checkZones() : inside;
  }

  /** Finds the zone of each block; inside, no segment may end before an earlier one begins. */
  private Finding enterAll() {
    int lastOfEarlier = -1;
    int before = -1;
    for (int operation : blocks.inOrder()) {
      int block = blocks.block(operation);
      if (before < 0 || blocks.block(before) != block) {
        lastOfEarlier = -1;
      } else if (blocks.segment(before) != blocks.segment(operation)) {
        lastOfEarlier = lastCall[block];
      }
      if (lastOfEarlier >= 0 && returnPicos(operation) < callPicos(lastOfEarlier)) {
        return Finding.violatedBy(operation, lastOfEarlier);
      }
      enter(block, operation);
      before = operation;
    }
    return Finding.VALID;
  }

  private void enter(int block, int operation) {
    if (firstReturn[block] < 0 || returnPicos(operation) < returnPicos(firstReturn[block])) {
      firstReturn[block] = operation;
    }
    if (lastCall[block] < 0 || callPicos(operation) > callPicos(lastCall[block])) {
      lastCall[block] = operation;
    }
  }

  private Finding checkZones() {
    int[] forward =
        IntStream.range(0, blocks.blocks()).filter(block -> low(block) < high(block)).toArray();
    IntArrays.mergeSort(forward, (one, other) -> Long.compare(low(one), low(other)));
    for (int i = 1; i < forward.length; i++) {
      if (low(forward[i]) < high(forward[i - 1])) {
        return conflict(forward[i - 1], forward[i]);
      }
    }
    return checkBackward(forward);
  }

  private Finding checkBackward(int[] forward) {
    for (int block = 1; block < blocks.blocks(); block++) {
      if (low(block) >= high(block)) {
        int around = lastBelow(high(block), forward);
        if (around >= 0 && low(block) < high(forward[around])) {
          return conflict(forward[around], block);
        }
      }
    }
    return Finding.VALID;
  }

  /** The last forward zone that begins before a time, or -1. */
  private int lastBelow(long picos, int[] forward) {
    int low = 0;
    int high = forward.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (low(forward[middle]) < picos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private Finding conflict(int one, int other) {
    return Finding.violatedBy(
        IntStream.of(firstReturn[one], lastCall[one], firstReturn[other], lastCall[other])
            .filter(operation -> operation >= 0)
            .distinct()
            .toArray());
  }

  /** When the first operation of a block returns; the initial value was there before all time. */
  private long low(int block) {
    return block == 0 ? Long.MIN_VALUE : returnPicos(firstReturn[block]);
  }

  private long high(int block) {
    return lastCall[block] < 0 ? Long.MIN_VALUE : callPicos(lastCall[block]);
  }

  private long callPicos(int operation) {
    return history.callPicos(operation);
  }

  private long returnPicos(int operation) {
    return history.returnPicos(operation);
  }
}
