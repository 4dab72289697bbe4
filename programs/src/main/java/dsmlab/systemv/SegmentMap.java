package dsmlab.systemv;

/** Where shared memory is: the addresses of segments, which all processes share. */
public interface SegmentMap {

  /**
   * Finds room for a new segment.
   *
   * @return its first address, never used before
   */
  long place(int creator, long bytes);

  /** Lets a process use a segment. */
  void attach(int process, long address, long bytes, boolean writable);

  /** Takes the last attachment of a segment of a process away. */
  void detach(int process, long address);
}
