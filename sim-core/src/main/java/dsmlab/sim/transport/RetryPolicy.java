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
 * @param processingPicos processor time for what the users of the transport do not see
 */
record RetryPolicy(
    long timeoutPicos, double backoff, int attempts, int ackBytes, long processingPicos) {

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
          Parameter.bytes("ack", "32B", "Size of an acknowledgement."),
          Parameter.duration(
              "processing",
              "0",
              "Processor time, at either end, for an acknowledgement or a packet that opens a"
                  + " connection, and for a packet that is sent again or comes again; such as the"
                  + " node's 'send'. 0: the interface does it."));

  static RetryPolicy of(Settings settings) {
    return new RetryPolicy(
        Math.max(1, settings.picos("timeout")),
        settings.number("backoff"),
        settings.integer("attempts"),
        settings.bytes("ack"),
        settings.picos("processing"));
  }

  /** Whether a time-out is an event of its node: it may give up, or take the processor. */
  boolean concernsNode(int attempt) {
    return isLast(attempt) || processingPicos > 0;
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
