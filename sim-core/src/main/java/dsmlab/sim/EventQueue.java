package dsmlab.sim;

/**
 * The event list, ordered by (time, order). The events of the near future are sorted, the others
 * wait in buckets. While there are few events, all of them are near.
 */
final class EventQueue {

  /** So few events are not worth buckets. */
  private static final int FEW = 16;

  /** So many near events out of order show that too much of the future is near. */
  private static final int LATE_MAX = 16;

  /** Buckets with an unlucky base are made anew when the late events are this part of them. */
  private static final int REBASING_PART = 4;

  private final NearEvents near;
  private final TimeBuckets buckets;

  /** Events up to this time are near. */
  private long lastNearTime = Long.MAX_VALUE;

  EventQueue(EventStore store) {
    near = new NearEvents(store);
    buckets = new TimeBuckets(store);
  }

  /** Adds an event that the store knows. */
  void add(long time, int slot) {
    if (time > lastNearTime) {
      buckets.add(time, slot);
    } else {
      addNear(time, slot);
    }
  }

  private void addNear(long time, int slot) {
    near.insert(time, slot);
    if (near.lateSize() > LATE_MAX) {
      bringNearer();
    }
  }

  /** Lets less of the future be near, unless that is one time already or costs too much. */
  private void bringNearer() {
    long first = near.firstTime();
    boolean isWorthIt = first >= buckets.base() || near.lateSize() > buckets.size() / REBASING_PART;
    if (first < lastNearTime && isWorthIt) {
      buckets.rebase(first);
      near.moveTo(buckets);
      lastNearTime = buckets.moveFirstTo(near);
    }
  }

  /** The slot of the first event, or {@link EventStore#NONE}. */
  int first() {
    return hasNear() ? near.first() : EventStore.NONE;
  }

  /** Takes the first event away and returns its slot, or {@link EventStore#NONE}. */
  int removeFirst() {
    return hasNear() ? near.removeFirst() : EventStore.NONE;
  }

  private boolean hasNear() {
    return !near.isEmpty() || bringFirstNear();
  }

  private boolean bringFirstNear() {
    lastNearTime = Long.MAX_VALUE;
    if (buckets.size() > FEW) {
      lastNearTime = buckets.moveFirstTo(near);
      return true;
    }
    while (buckets.size() > 0) {
      buckets.moveFirstTo(near);
    }
    return !near.isEmpty();
  }
}
