package dsmlab.checkpoint;

/** A checkpoint algorithm for one run. Nodes know of each other only through messages. */
public interface CheckpointAlgorithm<M extends CheckpointMessage> {

  /** Makes the algorithm of one node. */
  CheckpointNode<M> node(CheckpointHost<M> host);

  /**
   * Chooses the states that a machine goes back to after a crash.
   *
   * @param storage what has been saved; the beginning is always there
   */
  RecoveryLine recoveryLine(StableStorage storage);
}
