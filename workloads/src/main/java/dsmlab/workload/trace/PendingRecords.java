package dsmlab.workload.trace;

import java.util.ArrayDeque;

/**
 * The encoded records of one process that were met before it asked for them: first those of a chain
 * of spilled segments, then those of chunks in memory.
 */
final class PendingRecords {

  private static final int CHUNK_BYTES_MIN = 256;
  private static final int CHUNK_BYTES_MAX = SpillFile.SEGMENT_BYTES_MAX;

  /** The first segment that is not yet read to its end, or {@link SpillFile#NONE}. */
  long firstSegment = SpillFile.NONE;

  /** How far the first segment is read. */
  int segmentPosition;

  private final ArrayDeque<Chunk> chunks = new ArrayDeque<>(0);
  private long lastSegment = SpillFile.NONE;
  private long memoryBytes;

  /** The memory that the chunks take. */
  long memoryBytes() {
    return memoryBytes;
  }

  /** Whether the last chunk can take some more bytes. */
  boolean hasRoom(int wanted) {
    return !chunks.isEmpty() && chunks.getLast().hasRoom(wanted);
  }

  /** The capacity that the next chunk should have: twice the last one's, within bounds. */
  int nextCapacity() {
    int last = chunks.isEmpty() ? 0 : chunks.getLast().bytes.length;
    return Math.clamp(2L * last, CHUNK_BYTES_MIN, CHUNK_BYTES_MAX);
  }

  void addChunk(Chunk chunk) {
    chunks.addLast(chunk);
    memoryBytes += chunk.cost();
  }

  Chunk lastChunk() {
    return chunks.getLast();
  }

  boolean hasChunk() {
    return !chunks.isEmpty();
  }

  Chunk firstChunk() {
    return chunks.getFirst();
  }

  void removeFirstChunk() {
    memoryBytes -= chunks.removeFirst().cost();
  }

  /** Moves all chunks to the end of the chain of segments. */
  void spill(SpillFile file) {
    while (hasChunk()) {
      Chunk chunk = firstChunk();
      lastSegment = file.append(lastSegment, chunk.bytes, chunk.from, chunk.to);
      if (firstSegment == SpillFile.NONE) {
        firstSegment = lastSegment;
        segmentPosition = 0;
      }
      removeFirstChunk();
    }
  }

  /** Goes on to the next segment. */
  void advanceSegment(SpillFile file) {
    firstSegment = firstSegment == lastSegment ? SpillFile.NONE : file.next(firstSegment);
    if (firstSegment == SpillFile.NONE) {
      lastSegment = SpillFile.NONE;
    }
    segmentPosition = 0;
  }
}
