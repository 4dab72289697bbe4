package dsmlab.workload;

/** A stream of records that is read once, from its beginning to its end. */
@FunctionalInterface
public interface RecordSource {

  /**
   * Fills a batch from its start with the next records, at least one.
   *
   * @return false when the stream has ended; the batch is then empty
   * @throws dsmlab.workload.trace.TraceException when recorded data cannot be read
   */
  boolean fill(RecordBatch batch);

  /** For how many records a batch should have room, where many streams have one each. */
  default int batchRecords() {
    return RecordBatch.CAPACITY;
  }
}
