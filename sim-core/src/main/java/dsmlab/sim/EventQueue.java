package dsmlab.sim;

/**
 * The event list, ordered by (time, order). The events of the near future are sorted, the others
 * wait in buckets. While there are few events, all of them are near.
 */
final class EventQueue {

  /** So few events are not worth buckets. */
  private static final int FEW = 8;

  /** So many near events out of order show that too much of the future is near. */
  private static final int LATE_MAX = 4;

  /** Buckets with an unlucky base are made anew when the late events are this part of them. */
  private static final int REBASING_PART = 4;

  private final NearEvents near;
  private final TimeBuckets buckets;

  /** Events up to this time are near. */
  private long lastNearTime = Long.MAX_VALUE;

  EventQueue(EventStore store) {
    near = new NearEvents(store);
    buckets = new TimeBuckets();
  }

  /** Adds an event that the store knows. */
  void add(long time, long entry) {
    if (time > lastNearTime) {
      buckets.add(time, entry);
    } else {
      addNear(time, entry);
    }
  }

  private void addNear(long time, long entry) {
    if (!near.insert(time, entry) && near.lateSize() > LATE_MAX) {
      bringNearer();
    }
  }

  /**
   * Lets less of the future be near, unless that is one time already or costs too much. Where
   * events of one time are partly near already, they cannot go back behind the others.
   */
  private void bringNearer() {
    near.hasFirst();
    long first = near.firstTime();
    boolean isWorthIt = first >= buckets.base() || near.lateSize() > buckets.size() / REBASING_PART;
    if (first < lastNearTime && isWorthIt && !near.reachesBeyond(lastNearTime)) {
      buckets.rebase(first);
      near.moveTo(buckets);
      lastNearTime = buckets.moveFirstTo(near);
    }
  }

  /** Whether there is a first event; only then it can be looked at and removed. */
  boolean hasFirst() {
    return near.hasFirst() || bringFirstNear();
  }

  long firstTime() {
    return near.firstTime();
  }

  long first() {
    return near.first();
  }

  void removeFirst() {
    near.removeFirst();
  }

  private boolean bringFirstNear() {
    lastNearTime = Long.MAX_VALUE;
    if (buckets.size() > FEW) {
      lastNearTime = buckets.moveFirstTo(near);
      return near.hasFirst();
    }
    while (buckets.size() > 0) {
      buckets.moveFirstTo(near);
    }
    return near.hasFirst();
  }
}
