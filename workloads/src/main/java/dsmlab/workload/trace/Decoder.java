package dsmlab.workload.trace;

import dsmlab.workload.RecordSource;

/** Turns the bytes of one trace format into records. */
interface Decoder extends RecordSource {

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
