package dsmlab.machine;

import dsmlab.protocol.Message;

/**
 * Ends runs in which messages and timers cause each other for ever: no fault has begun or ended for
 * so many of them that none ever will.
 */
final class Progress {

  /** A page with copies on a million nodes is taken away with two messages for each. */
  private static final long HANDLED_MAX = 4_000_000;

  /** After so many it is asked whether every process waits for another. */
  private static final long QUESTION = 100_000;

  private final Machine machine;
  private long handled;

  Progress(Machine machine) {
    this.machine = machine;
  }

  /** A fault has begun or ended. */
  void made() {
    handled = 0;
  }

  /**
   * A node handles a message of protocol or service, perhaps its own.
   *
   * @throws RunFailure when too many were handled since anything came of it
   */
  void message(int node, Message message) {
    count("message", node, message);
  }

  /** The same of a timer and its purpose. */
  void timer(int node, int purpose) {
    count("timer", node, purpose);
  }

  private void count(String what, int node, Object last) {
    handled++;
    if (handled % QUESTION == 0) {
      machine.requireProgress();
    }
    if (handled > HANDLED_MAX) {
      throw machine.deadlock(
          "%s handles messages and timers without end: %s of them have served no fault, the last"
                  .formatted(machine.protocol().id(), HANDLED_MAX)
              + " is %s %s at node %d".formatted(what, last, node));
    }
  }
}
