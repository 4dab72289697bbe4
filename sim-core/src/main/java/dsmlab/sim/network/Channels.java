package dsmlab.sim.network;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/** Keeps the packets between each two nodes in order: none arrives before one sent earlier. */
final class Channels {

  private final Long2LongOpenHashMap lastArrivalPicos = new Long2LongOpenHashMap();

  /** The arrival time, put off to that of the packet before it where that is later. */
  long inOrder(int source, int destination, long arrivalPicos) {
    long channel = (long) source << 32 | destination;
    long inOrder = Math.max(arrivalPicos, lastArrivalPicos.get(channel));
    lastArrivalPicos.put(channel, inOrder);
    return inOrder;
  }
}
