package dsmlab.machine;

/**
 * Where new segments go: each node has a part of the addresses of its own, so that none asks
 * another, and no address is used twice, not even when a node has lost its memory.
 */
final class SegmentPlaces {

  private final long[] next;
  private final int unitBytes;

  SegmentPlaces(int nodes, int unitBytes) {
    this.next = new long[nodes];
    this.unitBytes = unitBytes;
    for (int node = 0; node < nodes; node++) {
      next[node] = SegmentAddresses.first(node);
    }
  }

  /** Room for a segment of a node, at the beginning of a unit of coherence. */
  long next(int node, long bytes) {
    long address = next[node];
    next[node] += Math.ceilDiv(bytes, unitBytes) * unitBytes;
    return address;
  }
}
