package dsmlab.workload.synchronisation;

import dsmlab.workload.Operation;

/** One synchronisation record that a process has reached. */
record Call(int process, Operation operation, long object, int argument) {

  /** The record as a trace writes it. */
  String text() {
    String text = process + " " + operation.letter() + " " + object;
    return operation.takesArgument() ? text + " " + argument : text;
  }

  /** What the process does, in words. */
  String phrase() {
    return switch (operation) {
      case FORK -> "creates process " + argument;
      case START -> "starts";
      case EXIT -> "ends";
      case JOIN -> "joins process " + argument;
      case LOCK -> "locks mutex " + object;
      case UNLOCK -> "unlocks mutex " + object;
      case BARRIER -> "arrives at barrier " + object + " of " + argument;
      case POST -> "posts semaphore " + object;
      case WAIT -> "waits for semaphore " + object;
      case SIGNAL -> "signals condition " + object;
      case BROADCAST -> "broadcasts on condition " + object;
      case WOKEN -> "waits for signal " + argument + " on condition " + object;
      case READ, WRITE, ATOMIC, WORK ->
          throw new IllegalArgumentException(operation + " is not synchronisation");
    };
  }
}
