package dsmlab.protocol.broadcast;

import java.util.Arrays;

/**
 * The serial number of the last request of each node that was served; zero where none was. This is
 * what Suzuki and Kasami's token carries. Immutable.
 */
final class Serials {

  static final Serials NONE = new Serials(new int[0]);

  private static final int SERIAL_BYTES = 4;

  private final int[] byNode;

  private Serials(int[] byNode) {
    this.byNode = byNode;
  }

  int of(int node) {
    return node < byNode.length ? byNode[node] : 0;
  }

  Serials with(int node, int serial) {
    int[] more = Arrays.copyOf(byNode, Math.max(byNode.length, node + 1));
    more[node] = serial;
    return new Serials(more);
  }

  /** Bytes on the wire, where nodes that were never served take none. */
  int bytes() {
    return SERIAL_BYTES * (int) Arrays.stream(byNode).filter(serial -> serial > 0).count();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Serials serials && Arrays.equals(byNode, serials.byNode);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byNode);
  }

  @Override
  public String toString() {
    return Arrays.toString(byNode);
  }
}
