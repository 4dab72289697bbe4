package dsmlab.workload;

/** Where the records of each process go. */
@FunctionalInterface
public interface RecordLanes {

  /**
   * The batch that takes the next records of a process. It has room for one at least, and is to be
   * used only until the next call.
   */
  RecordBatch lane(int process);
}
