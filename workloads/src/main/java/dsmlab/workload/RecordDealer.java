package dsmlab.workload;

/** A stream of records of all processes that puts each into the lane of its process. */
@FunctionalInterface
public interface RecordDealer {

  /**
   * Deals the next records, at least one and at most {@link RecordBatch#CAPACITY}.
   *
   * @return false when the stream has ended
   * @throws dsmlab.workload.trace.TraceException when recorded data cannot be read
   */
  boolean deal(RecordLanes lanes);

  /** Deals what a source delivers mixed. */
  static RecordDealer of(RecordSource source) {
    RecordBatch mixed = new RecordBatch();
    return lanes -> {
      boolean filled = source.fill(mixed);
      for (int i = 0; i < mixed.size; i++) {
        int process = mixed.process[i];
        lanes.lane(process).add(mixed.operation[i], process, mixed.subject[i], mixed.argument[i]);
      }
      return filled;
    };
  }
}
