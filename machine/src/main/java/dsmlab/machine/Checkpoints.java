package dsmlab.machine;

import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.protocol.Message;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;

/** Who keeps checkpoints of a machine is told of all that matters for them. */
interface Checkpoints {

  /** Keeps none. */
  Checkpoints NONE = new Checkpoints() {};

  /** A message leaves a node, for one or several others. */
  default void sent(int node, int destinations, Message message, int bytes) {}

  /** A message is about to be handled. */
  default void received(int node, Envelope envelope, int bytes) {}

  /** A message has come that its node need not hear. */
  default void ignored(int node, Message message) {}

  /** A message of the algorithm is handled. */
  default void ordered(int node, CheckpointMessage message, int sender) {
    throw new IllegalStateException("nobody sends %s".formatted(message));
  }

  /** The service is about to serve a call. */
  default void serving(int process, Call call) {}

  /** The service answers a process. */
  default void answering(int process, Answer answer) {}

  /** The service is told that a process has ended. */
  default void exiting(int process) {}

  /** A process has come to the barrier. */
  default void arriving(int process) {}

  /** All have come to the barrier; a process is about to go on. */
  default void passing(int process) {}

  /** The fault of a process has ended. */
  default void faultEnded(int process) {}

  /** Adds what was measured. */
  default RunResult measured(RunResult result) {
    return result;
  }
}
