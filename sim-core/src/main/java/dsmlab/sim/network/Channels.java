package dsmlab.sim.network;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/**
 * Keeps the packets between each two nodes in order: none arrives before one sent earlier. Only
 * packets that are still on their way matter, so that memory does not grow with the pairs of nodes
 * that have ever met.
 */
final class Channels {

  private static final int SWEPT_FROM = 1 << 8;

  private final Long2LongOpenHashMap lastArrivalPicos = new Long2LongOpenHashMap();
  private int sweptAt = SWEPT_FROM;

  /** The arrival time, put off to that of the packet before it where that is later. */
  long inOrder(int source, int destination, long nowPicos, long arrivalPicos) {
    long channel = (long) source << Integer.SIZE | destination;
    long inOrder = Math.max(arrivalPicos, lastArrivalPicos.get(channel));
    lastArrivalPicos.put(channel, inOrder);
    if (lastArrivalPicos.size() > sweptAt) {
      forgetArrived(nowPicos);
    }
    return inOrder;
  }

  private void forgetArrived(long nowPicos) {
    var entries = lastArrivalPicos.long2LongEntrySet().fastIterator();
    while (entries.hasNext()) {
      if (entries.next().getLongValue() <= nowPicos) {
        entries.remove();
      }
    }
    sweptAt = Math.max(SWEPT_FROM, 2 * lastArrivalPicos.size());
  }
}
