package dsmlab.machine;

import dsmlab.sim.metrics.LatencyHistogram;

/** Measures how long replies to messages of the V kernels take. */
final class GroupMeters {

  static final String FIRST_REPLY = "firstReply";
  static final String LAST_REPLY = "lastReply";

  private LatencyHistogram first = new LatencyHistogram();
  private LatencyHistogram last = new LatencyHistogram();

  void firstReply(long picos) {
    first.record(picos);
  }

  void lastReply(long picos) {
    last.record(picos);
  }

  void restart() {
    first = new LatencyHistogram();
    last = new LatencyHistogram();
  }

  void put(MetricValues values) {
    if (first.count() > 0) {
      values.latency(FIRST_REPLY, first);
      values.latency(LAST_REPLY, last);
    }
  }
}
