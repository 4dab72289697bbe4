package dsmlab.workload;

import dsmlab.workload.trace.TraceReading;
import java.util.List;

/** A program's processes and what they do. Not for use by several threads at once. */
public interface Workload extends AutoCloseable {

  /** The number of processes. */
  int processes();

  /**
   * One process's own records in program order. Each may be opened once.
   *
   * @throws IllegalStateException when it was opened before, or after {@link #close}
   */
  RecordSource process(int index);

  /**
   * All records in the recorded order, which obeys every synchronisation; generators go round
   * robin. May be opened again for another pass, and delivers the same records per process as
   * {@link #process}.
   */
  RecordSource recorded();

  /** What was read to open a recorded program, one entry per file; empty for generated ones. */
  default List<TraceReading> readings() {
    return List.of();
  }

  /** Closes files and deletes temporary ones. Calling it again does nothing. */
  @Override
  void close();
}
