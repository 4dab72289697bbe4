package dsmlab.sim;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is done when a queued event comes, in slots that are used again, so that nothing is
 * allocated per event once the arrays have grown. The slot that was freed last is taken first: the
 * processor has it at hand.
 */
final class EventStore {

  /** How many bits a slot needs. */
  static final int SLOT_BITS = 28;

  static final int SLOTS_MAX = 1 << SLOT_BITS;

  private static final int INITIAL_CAPACITY = 256;

  /** The order and the argument of a slot lie together, since they are used together. */
  private static final int STRIDE = 2;

  /** The order of a free slot: no event has it. */
  private static final long FREE = -1;

  private long[] numbers = new long[STRIDE * INITIAL_CAPACITY];

  /** The handler and the payload of a slot lie together as well. */
  private @Nullable Object[] objects = new @Nullable Object[STRIDE * INITIAL_CAPACITY];

  private int slotCount;

  /** The slot that was freed last, not yet marked as free, or -1. */
  private int spare = -1;

  /** A free slot's argument is one more than the free slot after it. */
  private int freeAfter;

  /**
   * Keeps an event and returns its slot. Most often its handler is there already, and not to write
   * it saves the collector's book-keeping.
   */
  @SuppressWarnings("ReferenceEquality")
  int put(long order, EventHandler handler, long argument, @Nullable Object payload) {
    int slot = takeSlot();
    int at = slot * STRIDE;
    numbers[at] = order;
    numbers[at + 1] = argument;
    if (objects[at] != handler) {
      objects[at] = handler;
    }
    if (payload != null) {
      objects[at + 1] = payload;
    }
    return slot;
  }

  private int takeSlot() {
    int slot = spare;
    spare = -1;
    return slot >= 0 ? slot : takeFreeSlot();
  }

  private int takeFreeSlot() {
    int slot = freeAfter - 1;
    if (slot < 0) {
      return newSlot();
    }
    freeAfter = (int) numbers[slot * STRIDE + 1];
    return slot;
  }

  private int newSlot() {
    if (slotCount == SLOTS_MAX) {
      throw new IllegalStateException("at most " + SLOTS_MAX + " events can be queued");
    }
    if (STRIDE * slotCount == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
      objects = Arrays.copyOf(objects, 2 * objects.length);
    }
    return slotCount++;
  }

  /** What {@link #cancel} needs: never the same for two events of a slot that are near in time. */
  static long name(int slot, long order) {
    return ((order << SLOT_BITS) & Long.MAX_VALUE) | slot;
  }

  /** Makes an event one that will not happen; false when it is no more, or was cancelled before. */
  boolean cancel(long event) {
    int slot = (int) event & (SLOTS_MAX - 1);
    boolean isQueued = slot < slotCount && slot != spare && order(slot) != FREE;
    if (!isQueued || isCancelled(slot) || name(slot, order(slot)) != event) {
      return false;
    }
    objects[slot * STRIDE] = null;
    objects[slot * STRIDE + 1] = null;
    return true;
  }

  /** Frees a slot. Its handler stays until the next event, which most often has the same one. */
  void release(int slot) {
    int payload = slot * STRIDE + 1;
    if (objects[payload] != null) {
      objects[payload] = null;
    }
    if (spare >= 0) {
      numbers[spare * STRIDE] = FREE;
      numbers[spare * STRIDE + 1] = freeAfter;
      freeAfter = spare + 1;
    }
    spare = slot;
  }

  /**
   * Reads all that is kept of an event that comes soon: the processor does so for several at once,
   * and their turn then finds them in its cache.
   */
  long fetch(int slot) {
    return numbers[slot * STRIDE] + (objects[slot * STRIDE] == null ? 1 : 0);
  }

  /** The rank and the sequence of an event. */
  long order(int slot) {
    return numbers[slot * STRIDE];
  }

  long argument(int slot) {
    return numbers[slot * STRIDE + 1];
  }

  boolean isCancelled(int slot) {
    return objects[slot * STRIDE] == null;
  }

  /** The handler of an event that was not cancelled. */
  EventHandler handler(int slot) {
    Object handler = objects[slot * STRIDE];
    if (handler == null) {
      throw new IllegalStateException("the event of slot " + slot + " was cancelled");
    }
    return (EventHandler) handler;
  }

  @Nullable Object payload(int slot) {
    return objects[slot * STRIDE + 1];
  }
}
