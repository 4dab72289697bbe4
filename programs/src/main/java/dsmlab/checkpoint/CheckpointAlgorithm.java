package dsmlab.checkpoint;

/** A checkpoint algorithm for one run. Nodes know of each other only through messages. */
public interface CheckpointAlgorithm<M extends CheckpointMessage> {

  /** Makes the algorithm of one node. */
  CheckpointNode<M> node(CheckpointHost<M> host);

  /**
   * Chooses the states that a machine goes back to after a crash.
   *
   * <p>It is also asked now and then as if all nodes had crashed: no node will go back behind that
   * line any more, and what is older is discarded.
   *
   * @param storage what has been saved and not been discarded
   */
  RecoveryLine recoveryLine(StableStorage storage);
}
