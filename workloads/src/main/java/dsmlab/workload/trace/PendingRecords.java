package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.trace.SpillFile.Segment;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Segment firstSegment;
  private @Nullable Segment lastSegment;

  /** Where reading the first segment has come to, and the last address there. */
  private int segmentPosition;

  private long segmentAddress;
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

  /**
   * Moves all records to the end of the chain of segments.
   *
   * @param emptied receives the chunks in which they were
   */
  void spill(SpillFile file, SegmentCodec codec, Consumer<RecordBatch> emptied) {
    lastCapacity = chunks.size() > 1 ? lastCapacity : 0;
    while (hasChunk()) {
      RecordBatch chunk = removeFirstChunk();
      if (chunk.size > 0) {
        codec.encode(chunk);
        link(file.append(lastSegment, codec.bytes, codec.length));
      }
      chunk.clear();
      emptied.accept(chunk);
    }
  }

  private void link(Segment segment) {
    lastSegment = segment;
    if (firstSegment == null) {
      firstSegment = segment;
    }
  }

  /** Whether spilled records are not yet read. */
  boolean hasSegment() {
    return firstSegment != null;
  }

  /** Appends the next spilled records to a batch; there must be some. */
  void pollSegment(SpillFile file, SegmentCodec codec, RecordBatch batch) {
    Segment segment = Objects.requireNonNull(firstSegment);
    Segment next = file.read(segment, codec.bytes);
    codec.length = segment.length();
    codec.position = segmentPosition;
    codec.previousAddress = segmentAddress;
    codec.decode(process, batch);
    segmentPosition = codec.position;
    segmentAddress = codec.previousAddress;
    if (segmentPosition == segment.length()) {
      file.free(segment);
      beginSegment(next);
    }
  }

  private void beginSegment(@Nullable Segment next) {
    firstSegment = next;
    lastSegment = next == null ? null : lastSegment;
    segmentPosition = 0;
    segmentAddress = 0;
  }
}
