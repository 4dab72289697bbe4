package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordDealer;
import dsmlab.workload.RecordSource;
import java.util.List;

/** A pass over a recorded program, from one file or several. */
public interface TraceStream extends RecordSource, RecordDealer, AutoCloseable {

  @Override
  default boolean fill(RecordBatch batch) {
    batch.clear();
    return deal(batch);
  }

  /** The number of processes so far; at the end, that of the program. */
  int processes();

  /** What reading each file has come to so far. */
  List<TraceReading> readings();

  /** Whether it has neither been closed nor come to its end. */
  boolean isOpen();

  /** Closes the files; the stream then is at its end. */
  @Override
  void close();
}
