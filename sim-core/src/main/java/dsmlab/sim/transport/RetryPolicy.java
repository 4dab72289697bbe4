package dsmlab.sim.transport;

import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * When a packet is sent again, and how often.
 *
 * @param timeoutPicos how long a sender waits for the first acknowledgement
 * @param backoff how many times as long it waits after each further attempt
 * @param attempts how often it sends in all before it gives up
 * @param ackBytes the size of an acknowledgement, or of a packet that opens a connection
 */
record RetryPolicy(long timeoutPicos, double backoff, int attempts, int ackBytes) {

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.duration(
              "timeout",
              "10ms",
              "Time without an acknowledgement after which a packet is sent again."),
          Parameter.number(
              "backoff", "2", 1, 16, "How many times as long to wait after each further attempt."),
          Parameter.integer(
              "attempts", 10, 1, 64, "How often a packet is sent in all before it is given up."),
          Parameter.bytes("ack", "32B", "Size of an acknowledgement."));

  static RetryPolicy of(Settings settings) {
    return new RetryPolicy(
        Math.max(1, settings.picos("timeout")),
        settings.number("backoff"),
        settings.integer("attempts"),
        settings.bytes("ack"));
  }

  /** How long to wait after an attempt, counted from 1. */
  long waitPicos(int attempt) {
    double picos = timeoutPicos * StrictMath.pow(backoff, (double) attempt - 1);
    return (long) Math.min(picos, Simulator.NEVER / 4.0);
  }

  /** Whether nothing follows an attempt but giving up. */
  boolean isLast(int attempt) {
    return attempt >= attempts;
  }
}
