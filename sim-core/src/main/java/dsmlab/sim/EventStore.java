package dsmlab.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each queued event, in slots that are used again, so that nothing is allocated
 * per event once the arrays have grown. Slots can be strung together: free ones are, and so are
 * those of a bucket, in a ring that is known by its last slot.
 */
final class EventStore {

  /** No slot, and the end of an empty ring. */
  static final int NONE = 0;

  private static final int INITIAL_CAPACITY = 256;
  private static final int GENERATION_SHIFT = 32;
  private static final long NODE_MASK = (1L << GENERATION_SHIFT) - 1;

  /** The numbers of a slot lie together, since they are used together. */
  private static final int STRIDE = 4;

  private static final int ORDER = 1;
  private static final int ARGUMENT = 2;
  private static final int GENERATION_AND_NODE = 3;

  private long[] numbers = new long[STRIDE * INITIAL_CAPACITY];
  private @Nullable EventHandler[] handlers = new @Nullable EventHandler[INITIAL_CAPACITY];
  private @Nullable Object[] payloads = new @Nullable Object[INITIAL_CAPACITY];
  private int[] next = new int[INITIAL_CAPACITY];
  private int firstFree = NONE;
  private int slotCount = 1;

  /** A store without events. */
  EventStore() {
    numbers[GENERATION_AND_NODE] = Simulator.NO_NODE & NODE_MASK;
  }

  /** Keeps an event and returns its slot. */
  int put(
      long time,
      long order,
      int node,
      EventHandler handler,
      long argument,
      @Nullable Object payload) {
    int slot = takeSlot();
    int at = slot * STRIDE;
    numbers[at] = time;
    numbers[at + ORDER] = order;
    numbers[at + ARGUMENT] = argument;
    long generation = numbers[at + GENERATION_AND_NODE] & ~NODE_MASK;
    numbers[at + GENERATION_AND_NODE] = generation | (node & NODE_MASK);
    setHandler(slot, handler);
    if (payload != null) {
      payloads[slot] = payload;
    }
    return slot;
  }

  /** Most often it is there already, and not to write it saves the collector's book-keeping. */
  @SuppressWarnings("ReferenceEquality")
  private void setHandler(int slot, EventHandler handler) {
    if (handlers[slot] != handler) {
      handlers[slot] = handler;
    }
  }

  private int takeSlot() {
    int slot = firstFree;
    if (slot == NONE) {
      return newSlot();
    }
    firstFree = next[slot];
    return slot;
  }

  private int newSlot() {
    if (slotCount == handlers.length) {
      int capacity = slotCount * 2;
      numbers = Arrays.copyOf(numbers, STRIDE * capacity);
      handlers = Arrays.copyOf(handlers, capacity);
      payloads = Arrays.copyOf(payloads, capacity);
      next = Arrays.copyOf(next, capacity);
    }
    return slotCount++;
  }

  /** What {@link #cancel} needs: never the same for two events. */
  long name(int slot) {
    return (numbers[slot * STRIDE + GENERATION_AND_NODE] & ~NODE_MASK) | slot;
  }

  /** Makes an event one that will not happen; false when it is no more, or was cancelled before. */
  boolean cancel(long event) {
    int slot = (int) event;
    if (name(slot) != event || handlers[slot] == null) {
      return false;
    }
    handlers[slot] = null;
    payloads[slot] = null;
    return true;
  }

  /** Frees a slot. Its handler stays until the next event, which most often has the same one. */
  void release(int slot) {
    if (payloads[slot] != null) {
      payloads[slot] = null;
    }
    numbers[slot * STRIDE + GENERATION_AND_NODE] += 1L << GENERATION_SHIFT;
    next[slot] = firstFree;
    firstFree = slot;
  }

  long time(int slot) {
    return numbers[slot * STRIDE];
  }

  long order(int slot) {
    return numbers[slot * STRIDE + ORDER];
  }

  long argument(int slot) {
    return numbers[slot * STRIDE + ARGUMENT];
  }

  /** The event's node; that of no slot is no node. */
  int node(int slot) {
    return (int) numbers[slot * STRIDE + GENERATION_AND_NODE];
  }

  boolean isCancelled(int slot) {
    return handlers[slot] == null;
  }

  /** The handler, or null when the event was cancelled. */
  @Nullable EventHandler handler(int slot) {
    return handlers[slot];
  }

  @Nullable Object payload(int slot) {
    return payloads[slot];
  }

  /** Puts a slot at the end of a ring; the ring is known by that slot from now on. */
  void append(int ring, int slot) {
    // An empty ring ends in NONE: its first is then this very slot, and no branch is needed.
    next[NONE] = slot;
    int first = next[ring];
    next[ring] = slot;
    next[slot] = first;
  }

  /** The slot after another in its ring; after the last comes the first. */
  int next(int slot) {
    return next[slot];
  }
}
