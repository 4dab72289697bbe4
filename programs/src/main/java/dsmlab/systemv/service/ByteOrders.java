package dsmlab.systemv.service;

import dsmlab.sim.NodeSet;

/**
 * In which order the machines of a cluster lay the bytes of numbers, and what is done about it when
 * a page goes from one to another of the other order.
 *
 * @param bigEndian the machines with the most significant byte first; all others have the least
 * @param convertedBytes the size of the numbers that are turned round on their way, 1 when nothing
 *     is converted
 * @param conversionPicosPerKiB the processor time of that at the receiver
 */
public record ByteOrders(NodeSet bigEndian, int convertedBytes, long conversionPicosPerKiB) {

  private static final int KIBI = 1024;

  /** All machines are alike. */
  public static final ByteOrders ALIKE = new ByteOrders(NodeSet.empty(), 1, 0);

  /** The processor time that a receiver spends on some bytes of another machine. */
  public long conversionPicos(int sender, int receiver, int bytes) {
    boolean differ = bigEndian.contains(sender) != bigEndian.contains(receiver);
    return differ && convertedBytes > 1 ? conversionPicosPerKiB * bytes / KIBI : 0;
  }
}
