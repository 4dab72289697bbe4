package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;

/** Turns the bytes of one trace format into records. */
interface Decoder {

  /**
   * Decodes the next records, at most {@link RecordBatch#CAPACITY}.
   *
   * @param lanes where each record goes
   * @return how many; 0 at the end
   */
  int decode(RecordLanes lanes);

  /** One more than the highest thread so far. */
  int threads();

  /** The lines so far; none for binary formats. */
  LineCounts counts();

  /**
   * Checks at the end what can only be known there.
   *
   * @throws TraceException when something is missing
   */
  void requireComplete();
}
