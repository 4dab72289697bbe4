package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import java.util.ArrayDeque;

/**
 * The records of one process that were met before it asked for them: first those of a chain of
 * spilled segments, then those of chunks in memory.
 */
final class PendingRecords {

  private static final int CHUNK_RECORDS_MIN = 16;
  private static final int RECORD_BYTES = Byte.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;

  /** What a chunk costs besides its records: headers, fields, its place in a queue. */
  private static final int CHUNK_OVERHEAD_BYTES = 128;

  private final int process;
  private final ArrayDeque<RecordBatch> chunks = new ArrayDeque<>(0);
  private int lastCapacity;
  private long firstSegment = SpillFile.NONE;
  private long lastSegment = SpillFile.NONE;
  private int segmentPosition;
  private long memoryBytes;

  PendingRecords(int process) {
    this.process = process;
  }

  /** The memory that a chunk for some records takes. */
  static long costBytes(int capacity) {
    return (long) capacity * RECORD_BYTES + CHUNK_OVERHEAD_BYTES;
  }

  int process() {
    return process;
  }

  /** The memory that the chunks take. */
  long memoryBytes() {
    return memoryBytes;
  }

  /** The capacity that the next chunk should have: twice the last one's, within bounds. */
  int nextCapacity() {
    return Math.clamp(2L * lastCapacity, CHUNK_RECORDS_MIN, RecordBatch.CAPACITY);
  }

  void addChunk(RecordBatch chunk) {
    chunks.addLast(chunk);
    lastCapacity = chunk.capacity();
    memoryBytes += costBytes(chunk.capacity());
  }

  boolean hasChunk() {
    return !chunks.isEmpty();
  }

  RecordBatch removeFirstChunk() {
    RecordBatch chunk = chunks.removeFirst();
    memoryBytes -= costBytes(chunk.capacity());
    return chunk;
  }

  /** Moves all chunks to the end of the chain of segments. */
  void spill(SpillFile file, SegmentCodec codec) {
    lastCapacity = 0;
    while (hasChunk()) {
      RecordBatch chunk = removeFirstChunk();
      int from = 0;
      while (from < chunk.size) {
        from = codec.encode(process, chunk, from);
        link(file.append(lastSegment, codec.bytes, 0, codec.length));
      }
    }
  }

  private void link(long segment) {
    lastSegment = segment;
    if (firstSegment == SpillFile.NONE) {
      firstSegment = segment;
      segmentPosition = 0;
    }
  }

  /** Whether spilled records are not yet read. */
  boolean hasSegment() {
    return firstSegment != SpillFile.NONE;
  }

  /** Appends the next spilled records to a batch. */
  void pollSegment(SpillFile file, SegmentCodec codec, RecordBatch batch) {
    codec.length = file.read(firstSegment, codec.bytes);
    segmentPosition = codec.decode(process, segmentPosition, batch);
    if (segmentPosition == codec.length) {
      advanceSegment(file);
    }
  }

  private void advanceSegment(SpillFile file) {
    firstSegment = firstSegment == lastSegment ? SpillFile.NONE : file.next(firstSegment);
    if (firstSegment == SpillFile.NONE) {
      lastSegment = SpillFile.NONE;
    }
    segmentPosition = 0;
  }
}
