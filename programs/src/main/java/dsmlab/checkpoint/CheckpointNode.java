package dsmlab.checkpoint;

/**
 * A checkpoint algorithm on one node: a deterministic state machine that is told of timers,
 * messages and what its orders have led to, and acts only through its {@link CheckpointHost}.
 */
public interface CheckpointNode<M extends CheckpointMessage> {

  /** The run begins, or goes on after a recovery: nothing is under way. */
  void onBegin();

  /** A timer has come. */
  void onTimer(int purpose);

  /** A message of the algorithm has arrived. */
  void onMessage(int sender, M message);

  /** After {@link CheckpointHost#freeze}: the processes stand still and wait for no page. */
  default void onFrozen() {
    throw new IllegalStateException("nothing was to be frozen");
  }

  /** What was saved last is on stable storage. */
  default void onSaved(long round) {
    // most algorithms have nothing to do then
  }

  /** The checkpoint counts from now on: the machine can go back to it. */
  default void onUsable(long round) {
    // matters where another one must not begin before
  }

  /**
   * Something that happened on another node is about to reach this one without a message: a barrier
   * is passed, or a System V call is served that costs none. What is saved now does not contain it.
   *
   * @param round the last round that the other node has saved
   */
  default void onInfluence(int sender, long round) {
    // matters where a line must be consistent without all nodes standing still
  }
}
