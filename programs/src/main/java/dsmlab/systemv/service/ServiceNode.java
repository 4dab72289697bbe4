package dsmlab.systemv.service;

import java.util.Optional;

/**
 * A service on one node, whatever calls it serves: a deterministic state machine that is told of
 * calls, messages, timers and ended processes and acts only through its {@link ServiceHost}.
 *
 * @param <M> its messages
 * @param <C> the calls that it serves
 */
public interface ServiceNode<M extends IpcMessage, C> {

  /** A process of this node calls; answered now or later by its host. */
  void onCall(int process, C call);

  /** A process of this node has ended, of its own will or by a signal. */
  void onExit(int process);

  /** A message has arrived, or one that the node sent to itself. */
  void onMessage(int sender, M message);

  /** The transport has given up on a message of this node. */
  default void onUndelivered(int destination, M message) {
    throw new IllegalStateException(
        "a message '%s' never reached node %d".formatted(message.word(), destination));
  }

  /** The node has crashed and is back: this is its new service, without memory. */
  default void onRestart() {}

  /** A timer has come. */
  default void onTimer(long id, int purpose) {
    throw new IllegalStateException("a timer came for %d but none was set".formatted(id));
  }

  /** What a process of this node waits for, in words; empty when that is nothing. */
  Optional<String> waitingFor(int process);
}
