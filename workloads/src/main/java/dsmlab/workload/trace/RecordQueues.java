package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A queue of records for each process. All queues together take no more memory than a budget, or
 * one chunk of {@value RecordBatch#CAPACITY} records if that is more; what goes beyond it waits in
 * a file, four bytes for most references. About 150 bytes per process come on top.
 */
final class RecordQueues implements AutoCloseable {

  private final long budgetBytes;
  private final SpillFile file;
  private final PendingRecords[] queues;

  /** The last chunk of each queue, or one without room. */
  private final RecordBatch[] lanes;

  private final RecordBatch noChunk = new RecordBatch(0);

  private final SegmentCodec codec = new SegmentCodec();
  private final ArrayDeque<RecordBatch> spares = new ArrayDeque<>();
  private long memoryBytes;
  private long memoryBytesMax;

  RecordQueues(int processes, long budgetBytes, SpillFile file) {
    this.budgetBytes = budgetBytes;
    this.file = file;
    this.queues = new PendingRecords[processes];
    this.lanes = new RecordBatch[processes];
    Arrays.fill(lanes, noChunk);
    for (int i = 0; i < processes; i++) {
      queues[i] = new PendingRecords(i);
    }
  }

  /** The memory that waiting records take now. */
  long memoryBytes() {
    return memoryBytes;
  }

  /** The most memory that waiting records, and chunks kept for more, ever took. */
  long memoryBytesMax() {
    return memoryBytesMax;
  }

  /** The chunk to which a record of a process can be appended, at the end of its queue. */
  RecordBatch lane(int process) {
    RecordBatch last = lanes[process];
    return last.room() > 0 ? last : addChunk(process);
  }

  private RecordBatch addChunk(int process) {
    RecordBatch chunk = newChunk(queues[process]);
    lanes[process] = chunk;
    return chunk;
  }

  private RecordBatch newChunk(PendingRecords queue) {
    int capacity = queue.nextCapacity();
    long costBytes = PendingRecords.costBytes(capacity);
    boolean isWhole = capacity == RecordBatch.CAPACITY;
    if (isWhole && spares.isEmpty()) {
      makeRoom(costBytes);
    }
    if (isWhole && !spares.isEmpty()) {
      return take(queue, spares.removeLast());
    }
    makeRoom(costBytes);
    return take(queue, new RecordBatch(capacity));
  }

  /** Spills records where spare chunks are not enough to make room for another chunk. */
  private void makeRoom(long costBytes) {
    while (allBytes() + costBytes > budgetBytes && allBytes() > 0) {
      if (spares.isEmpty()) {
        spillDownTo(budgetBytes / 2 - costBytes);
      } else {
        spares.removeLast();
      }
    }
  }

  private RecordBatch take(PendingRecords queue, RecordBatch chunk) {
    queue.addChunk(chunk);
    memoryBytes += PendingRecords.costBytes(chunk.capacity());
    memoryBytesMax = Math.max(memoryBytesMax, allBytes());
    return chunk;
  }

  private long allBytes() {
    return memoryBytes + spares.size() * PendingRecords.costBytes(RecordBatch.CAPACITY);
  }

  /** Spills the queues that are longer than the average, until little enough is left. */
  private void spillDownTo(long leftBytes) {
    while (memoryBytes > Math.max(leftBytes, 0)) {
      long average = memoryBytes / queues.length;
      for (PendingRecords queue : queues) {
        if (queue.hasChunk() && queue.memoryBytes() >= average) {
          memoryBytes -= queue.memoryBytes();
          queue.spill(file, codec, this::spare);
          lanes[queue.process()] = noChunk;
        }
      }
    }
  }

  /** Fills an empty batch with the next records of a process, as many as are at hand. */
  void poll(int process, RecordBatch batch) {
    PendingRecords queue = queues[process];
    if (queue.hasSegment()) {
      queue.pollSegment(file, codec, batch);
    } else if (queue.hasChunk()) {
      pollChunk(queue, batch);
      if (!queue.hasChunk()) {
        lanes[process] = noChunk;
      }
    }
  }

  private void pollChunk(PendingRecords queue, RecordBatch batch) {
    RecordBatch chunk = queue.removeFirstChunk();
    memoryBytes -= PendingRecords.costBytes(chunk.capacity());
    if (chunk.capacity() == batch.capacity()) {
      batch.swap(chunk);
      spare(chunk);
    } else {
      batch.add(chunk, 0, chunk.size);
    }
  }

  private void spare(RecordBatch chunk) {
    boolean isWhole = chunk.capacity() == RecordBatch.CAPACITY;
    if (isWhole && allBytes() + PendingRecords.costBytes(RecordBatch.CAPACITY) <= budgetBytes) {
      chunk.clear();
      spares.add(chunk);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
