package dsmlab.machine;

/**
 * Where the segments of executed programs lie: each node places those that it makes in a part of
 * the address space of its own, so that none asks another.
 */
final class SegmentAddresses {

  private static final int NODE_SHIFT = 40;

  private SegmentAddresses() {}

  /** The beginning of a node's part. */
  static long first(int node) {
    return (node + 1L) << NODE_SHIFT;
  }

  /** The node in whose part an address lies; node 0 where it lies in no part. */
  static int creator(long address, int nodes) {
    long part = address >>> NODE_SHIFT;
    return part == 0 || part > nodes ? 0 : (int) (part - 1);
  }
}
