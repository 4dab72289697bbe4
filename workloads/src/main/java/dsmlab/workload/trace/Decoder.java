package dsmlab.workload.trace;

import dsmlab.workload.RecordSource;

/** Turns the bytes of one trace format into records. */
interface Decoder extends RecordSource {

  /** The threads seen so far. */
  ThreadRoster roster();

  /** A problem at a place that {@link ThreadRoster#firstPlace} gave. */
  TraceException problemAt(long place, String problem, String expected);
}
