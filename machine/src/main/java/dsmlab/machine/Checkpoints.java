package dsmlab.machine;

import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.program.Response;
import dsmlab.protocol.Message;
import java.util.function.LongSupplier;

/** Who keeps checkpoints of a machine is told of all that matters for them. */
interface Checkpoints {

  /** Keeps none. */
  Checkpoints NONE = new Checkpoints() {};

  /** A message leaves a node; with the same number to several others where hardware multicasts. */
  default void sent(int node, int destination, long sequence, Message message, int bytes) {}

  /** A message is about to be handled. */
  default void received(int node, Envelope envelope) {}

  /** A message has come that its node need not hear. */
  default void ignored(int node, Envelope envelope) {}

  /** A message of the algorithm is handled. */
  default void ordered(int node, CheckpointMessage message, int sender) {
    throw new IllegalStateException("nobody sends %s".formatted(message));
  }

  /** A process is about to do something that reaches others at once, without a message. */
  default void sharing(int process) {}

  /** Something of a protocol or a service happens, or is to happen at some time. */
  default void busyUntil(long picos) {}

  /** A service of a node is about to be told something. */
  default void telling(int node, ServiceJournal.Input input) {}

  /** A service asks for what is not determined by all that it was told. */
  default long told(LongSupplier answer) {
    return answer.getAsLong();
  }

  /** The answer to that when the service is told all again. */
  default long toldAgain() {
    throw new IllegalStateException("no service is told anything again");
  }

  /** What the clock of a service showed that is told something again. */
  default long clockPicosAgain() {
    throw new IllegalStateException("no service is told anything again");
  }

  /** For how long the clock of a node's services has stood, all recoveries together. */
  default long stoodPicos(int node) {
    return 0;
  }

  /** A service answers the call of a process. */
  default void answering(int process, Response answer) {}

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
