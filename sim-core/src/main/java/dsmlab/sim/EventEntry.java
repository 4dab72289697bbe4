package dsmlab.sim;

/**
 * What the event list moves about beside an event's time: a number of its owner in the upper half,
 * the slot of the rest in the lower one. The owner is a process, a node, or nobody.
 */
final class EventEntry {

  private static final int OWNER_SHIFT = 32;
  private static final long SLOT_MASK = (1L << OWNER_SHIFT) - 1;

  /** Nobody owns the event; ranks, which are those of processes, are above, nodes below. */
  static final int NOBODY = 0;

  private EventEntry() {}

  static long of(int owner, int slot) {
    return (long) owner << OWNER_SHIFT | slot;
  }

  static int ofNode(int node) {
    return ~node;
  }

  static int slot(long entry) {
    return (int) entry;
  }

  /** 1 when an event's rank, which is 0 when no process owns it, is below another's, else 0. */
  static long ranksBelow(long entry, long other) {
    return (rank(entry) - rank(other)) >>> (Long.SIZE - 1);
  }

  /** Entries above this one have a higher rank. */
  static long lastOfRank(long entry) {
    return Math.max(NOBODY, entry) | SLOT_MASK;
  }

  private static long rank(long entry) {
    return Math.max(NOBODY, entry) >>> OWNER_SHIFT;
  }

  static boolean hasProcess(long entry) {
    return entry >>> OWNER_SHIFT != NOBODY && !hasNode(entry);
  }

  static boolean hasNode(long entry) {
    return entry < 0;
  }

  static int node(long entry) {
    return ~(int) (entry >> OWNER_SHIFT);
  }
}
