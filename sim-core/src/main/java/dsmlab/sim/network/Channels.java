package dsmlab.sim.network;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/**
 * Keeps the packets between each two nodes in order: none arrives before one sent earlier. Between
 * many nodes only packets that are still on their way matter, so that memory does not grow with the
 * pairs of nodes that have ever met.
 */
final class Channels {

  /** So few nodes have a place for each pair, which takes 128 KiB at most. */
  private static final int FEW_NODES = 1 << 7;

  private static final int SWEPT_FROM = 1 << 8;

  private final int fewNodes;
  private final long[] lastPicosOfFew;
  private final Long2LongOpenHashMap lastArrivalPicos = new Long2LongOpenHashMap();
  private int sweptAt = SWEPT_FROM;

  Channels(int nodes) {
    fewNodes = nodes <= FEW_NODES ? nodes : 0;
    lastPicosOfFew = new long[fewNodes * fewNodes];
  }

  /** The arrival time, put off to that of the packet before it where that is later. */
  long inOrder(int source, int destination, long nowPicos, long arrivalPicos) {
    return fewNodes > 0
        ? betweenFew(source * fewNodes + destination, arrivalPicos)
        : betweenMany((long) source << Integer.SIZE | destination, nowPicos, arrivalPicos);
  }

  private long betweenFew(int channel, long arrivalPicos) {
    long inOrder = Math.max(arrivalPicos, lastPicosOfFew[channel]);
    lastPicosOfFew[channel] = inOrder;
    return inOrder;
  }

  private long betweenMany(long channel, long nowPicos, long arrivalPicos) {
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
