package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;

/**
 * A queue of records for each process, encoded as in binary traces (two to four bytes for most
 * references). All queues together take no more memory than a budget, or one chunk of {@value
 * SpillFile#SEGMENT_BYTES_MAX} bytes if that is more; what goes beyond it waits in a file. About
 * 150 bytes per process come on top.
 */
final class RecordQueues implements AutoCloseable {

  private final long budgetBytes;
  private final SpillFile file;
  private final PendingRecords[] queues;
  private final BinaryEncoder encoder = new BinaryEncoder();
  private final ByteWindow window = new ByteWindow("pending records");
  private final BinaryDecoder decoder = new BinaryDecoder(window, null);
  private final byte[] segment = new byte[SpillFile.SEGMENT_BYTES_MAX];
  private long memoryBytes;
  private long memoryBytesMax;

  RecordQueues(int processes, long budgetBytes, SpillFile file) {
    this.budgetBytes = budgetBytes;
    this.file = file;
    this.queues = new PendingRecords[processes];
    for (int i = 0; i < processes; i++) {
      queues[i] = new PendingRecords();
    }
  }

  /** The memory that waiting records take now. */
  long memoryBytes() {
    return memoryBytes;
  }

  /** The most memory that waiting records ever took. */
  long memoryBytesMax() {
    return memoryBytesMax;
  }

  /** Appends a record of a batch to the queue of its process. */
  void append(RecordBatch batch, int index) {
    int process = batch.process[index];
    PendingRecords queue = queues[process];
    if (!queue.hasRoom(BinaryLayout.RECORD_BYTES_MAX)) {
      addChunk(queue);
    }
    Chunk chunk = queue.lastChunk();
    encoder.select(process);
    chunk.to = encoder.write(batch, index, chunk.bytes, chunk.to);
  }

  private void addChunk(PendingRecords queue) {
    int capacity = queue.nextCapacity();
    if (memoryBytes + Chunk.cost(capacity) > budgetBytes) {
      spillDownTo(budgetBytes / 2 - Chunk.cost(capacity));
    }
    queue.addChunk(new Chunk(capacity));
    memoryBytes += Chunk.cost(capacity);
    memoryBytesMax = Math.max(memoryBytesMax, memoryBytes);
  }

  /** Spills the queues that are longer than the average, until little enough is left. */
  private void spillDownTo(long leftBytes) {
    while (memoryBytes > Math.max(leftBytes, 0)) {
      long average = memoryBytes / queues.length;
      for (PendingRecords queue : queues) {
        if (queue.hasChunk() && queue.memoryBytes() >= average) {
          memoryBytes -= queue.memoryBytes();
          queue.spill(file);
        }
      }
    }
  }

  /** Appends the next records of a process to a batch that has room, as many as are at hand. */
  void poll(int process, RecordBatch batch) {
    PendingRecords queue = queues[process];
    if (queue.firstSegment != SpillFile.NONE) {
      pollSegment(queue, process, batch);
    } else if (queue.hasChunk()) {
      pollChunk(queue, process, batch);
    }
  }

  private void pollSegment(PendingRecords queue, int process, RecordBatch batch) {
    int length = file.read(queue.firstSegment, segment);
    queue.segmentPosition = decode(process, segment, queue.segmentPosition, length, batch);
    if (queue.segmentPosition == length) {
      queue.advanceSegment(file);
    }
  }

  private void pollChunk(PendingRecords queue, int process, RecordBatch batch) {
    Chunk chunk = queue.firstChunk();
    chunk.from = decode(process, chunk.bytes, chunk.from, chunk.to, batch);
    if (chunk.from == chunk.to) {
      memoryBytes -= chunk.cost();
      queue.removeFirstChunk();
    }
  }

  private int decode(int process, byte[] bytes, int from, int to, RecordBatch batch) {
    window.lay(bytes, from, to);
    decoder.switchTo(process);
    decoder.decode(batch);
    return window.position;
  }

  @Override
  public void close() {
    file.close();
  }
}
