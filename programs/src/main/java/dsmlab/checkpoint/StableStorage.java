package dsmlab.checkpoint;

import java.util.List;

/** The states of all nodes that a machine can go back to, or go on from. */
public interface StableStorage {

  /** How many nodes there are. */
  int nodes();

  /**
   * The complete checkpoints of a node in their order, the beginning or the oldest that is kept
   * first; never none.
   */
  List<Checkpoint> checkpoints(int node);

  /** The state that a node is in, where it has not crashed; else its last checkpoint. */
  Checkpoint present(int node);
}
