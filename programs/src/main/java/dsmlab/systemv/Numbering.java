package dsmlab.systemv;

/**
 * How a kernel numbers the objects of each kind, so that those of several kernels differ.
 *
 * @param first the first id
 * @param step the distance between two ids
 */
public record Numbering(int first, int step) {

  /** All numbers from zero. */
  public static final Numbering ALL = new Numbering(0, 1);

  /** Every n-th number from that of a node, of n nodes. */
  public static Numbering ofNode(int node, int nodes) {
    return new Numbering(node, nodes);
  }
}
