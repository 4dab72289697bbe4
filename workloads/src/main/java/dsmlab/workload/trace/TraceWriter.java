package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;

/** Writes a trace in the order in which it is given. */
public interface TraceWriter extends AutoCloseable {

  /** Appends the records of a batch. */
  void write(RecordBatch batch);

  /** Appends a comment of one line. */
  void comment(String text);

  /** Writes what is still held back and closes the file. */
  @Override
  void close();

  /** Appends all that is left in a source. */
  default void writeAll(RecordSource source) {
    RecordBatch batch = new RecordBatch();
    while (source.fill(batch)) {
      write(batch);
    }
  }
}
