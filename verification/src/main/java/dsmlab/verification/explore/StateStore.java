package dsmlab.verification.explore;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All states that were met, whole and not as a hash, so that none is ever taken for another. They
 * are numbered in the order in which they were met.
 */
final class StateStore {

  private static final int CHUNK_BITS = 14;
  private static final int CHUNK_STATES = 1 << CHUNK_BITS;
  private static final int EMPTY = -1;
  private static final int FIRST_SLOTS = 1 << 12;

  private final int width;
  private final List<int[]> chunks = new ArrayList<>();
  private int[] slots = newSlots(FIRST_SLOTS);
  private int count;

  /** A store of arrays of some length. */
  StateStore(int width) {
    this.width = width;
  }

  int count() {
    return count;
  }

  /** The number of a state, which is {@link #count} before the call when it is new. */
  int add(int[] state) {
    int slot = hash(state, 0) & slots.length - 1;
    while (slots[slot] != EMPTY) {
      if (isAt(slots[slot], state)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = count;
    append(state);
    if (2 * count > slots.length) {
      grow();
    }
    return count - 1;
  }

  /** Copies a state. */
  void get(int number, int[] state) {
    System.arraycopy(chunk(number), offset(number), state, 0, width);
  }

  private void append(int[] state) {
    if (count % CHUNK_STATES == 0) {
      chunks.add(new int[CHUNK_STATES * width]);
    }
    System.arraycopy(state, 0, chunk(count), offset(count), width);
    count++;
  }

  private boolean isAt(int number, int[] state) {
    int from = offset(number);
    return Arrays.equals(chunk(number), from, from + width, state, 0, width);
  }

  private int[] chunk(int number) {
    return chunks.get(number >>> CHUNK_BITS);
  }

  private int offset(int number) {
    return (number & CHUNK_STATES - 1) * width;
  }

  private void grow() {
    slots = newSlots(2 * slots.length);
    for (int number = 0; number < count; number++) {
      int slot = hash(chunk(number), offset(number)) & slots.length - 1;
      while (slots[slot] != EMPTY) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number;
    }
  }

  private int hash(int[] array, int offset) {
    long hash = 0;
    for (int i = offset; i < offset + width; i++) {
      hash = hash * 0x9E37_79B9_7F4A_7C15L + array[i];
    }
    return (int) HashCommon.mix(hash);
  }

  private static int[] newSlots(int count) {
    int[] fresh = new int[count];
    Arrays.fill(fresh, EMPTY);
    return fresh;
  }
}
