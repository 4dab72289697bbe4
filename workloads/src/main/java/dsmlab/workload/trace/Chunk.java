package dsmlab.workload.trace;

/** Encoded records in memory: those between {@link #from} and {@link #to} are waiting. */
final class Chunk {

  /** What a chunk costs besides its bytes: headers, fields, its place in a queue. */
  private static final int OVERHEAD_BYTES = 64;

  final byte[] bytes;
  int from;
  int to;

  Chunk(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** The memory that a chunk of some capacity takes. */
  static int cost(int capacity) {
    return capacity + OVERHEAD_BYTES;
  }

  /** The memory that this chunk takes. */
  int cost() {
    return cost(bytes.length);
  }

  boolean hasRoom(int wanted) {
    return bytes.length - to >= wanted;
  }
}
