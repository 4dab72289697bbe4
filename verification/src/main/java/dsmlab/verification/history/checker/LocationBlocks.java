package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The operations at one location in blocks that no order can tear apart: a write and the reads that
 * return it, then, if an atomic operation returns it, that operation with its own readers, and so
 * on. Block 0 begins with the initial value. Inside a block the segments follow each other: the
 * write, its readers, the atomic operation, its readers.
 */
final class LocationBlocks {

  private static final int NOWHERE = -1;

  private final History history;
  private final ReadsFrom readsFrom;
  private final int[] block;
  private final int[] segment;
  private final int[] successor;
  private int successorOfInitial = NOWHERE;
  private int blocks = 1;
  private int @Nullable [] conflict;

  /**
   * Finds the blocks of a history with one location.
   *
   * @param readsFrom clear, without impossible reads
   */
  LocationBlocks(History history, ReadsFrom readsFrom) {
    this.history = history;
    this.readsFrom = readsFrom;
    this.block = new int[history.size()];
    this.segment = new int[history.size()];
    this.successor = new int[history.size()];
    Arrays.fill(block, NOWHERE);
    Arrays.fill(successor, NOWHERE);
    linkAtomics();
    placeWrites();
    placeReads();
  }

  private void linkAtomics() {
    for (int operation = 0; operation < history.size(); operation++) {
      if (history.reads(operation) && history.writes(operation)) {
        link(readsFrom.source(operation), operation);
      }
    }
  }

  private void link(int source, int atomic) {
    int known = source == ReadsFrom.INITIAL ? successorOfInitial : successor[source];
    if (known != NOWHERE) {
      conflict = new int[] {known, atomic};
    } else if (source == ReadsFrom.INITIAL) {
      successorOfInitial = atomic;
    } else {
      successor[source] = atomic;
    }
  }

  private void placeWrites() {
    place(successorOfInitial, 0, 2);
    for (int operation = 0; operation < history.size(); operation++) {
      if (history.writes(operation) && !history.reads(operation)) {
        place(operation, blocks, 0);
        blocks++;
      }
    }
  }

  private void place(int first, int ofBlock, int firstSegment) {
    int at = firstSegment;
    for (int write = first; write != NOWHERE; write = successor[write]) {
      block[write] = ofBlock;
      segment[write] = at;
      at += 2;
    }
  }

  private void placeReads() {
    for (int operation = 0; operation < history.size(); operation++) {
      int source = history.reads(operation) ? readsFrom.source(operation) : NOWHERE;
      if (history.writes(operation)) {
        requirePlace(operation);
      } else if (source == ReadsFrom.INITIAL) {
        block[operation] = 0;
        segment[operation] = 1;
      } else {
        block[operation] = block[source];
        segment[operation] = segment[source] + 1;
      }
    }
  }

  /** Atomic operations that return each other's values in a circle have no place. */
  private void requirePlace(int write) {
    if (block[write] == NOWHERE && conflict == null) {
      conflict = new int[] {write};
    }
  }

  /** Operations that cannot all be in blocks, or null. */
  int @Nullable [] conflict() {
    return conflict;
  }

  /** How many blocks there are. */
  int blocks() {
    return blocks;
  }

  int block(int operation) {
    return block[operation];
  }

  int segment(int operation) {
    return segment[operation];
  }

  /** All operations by block and segment. */
  int[] inOrder() {
    IntArrayList order = new IntArrayList(history.size());
    for (int operation = 0; operation < history.size(); operation++) {
      order.add(operation);
    }
    int[] sorted = order.toIntArray();
    IntArrays.mergeSort(sorted, this::compare);
    return sorted;
  }

  private int compare(int one, int other) {
    return block[one] == block[other]
        ? Integer.compare(segment[one], segment[other])
        : Integer.compare(block[one], block[other]);
  }
}
