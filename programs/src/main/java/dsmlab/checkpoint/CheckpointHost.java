package dsmlab.checkpoint;

/**
 * What a checkpoint algorithm can do on its node: the primitives of a kernel. To freeze is to let
 * no process begin anything; to save is to write what is now; messages are drained by counting them
 * or by markers behind them, since channels keep their order.
 */
public interface CheckpointHost<M extends CheckpointMessage> {

  /** This node. */
  int self();

  /** The number of nodes; they are numbered from 0. */
  int nodes();

  /** The round of the last checkpoint of this node that was completed; 0 is the beginning. */
  long lastRound();

  /** Sends a message to another node, behind all that this node has sent there before. */
  void send(int destination, M message);

  /** Sends a message to every other node. */
  default void sendToOthers(M message) {
    for (int node = 0; node < nodes(); node++) {
      if (node != self()) {
        send(node, message);
      }
    }
  }

  /** Calls {@link CheckpointNode#onTimer} after a delay, unless the node is rolled back before. */
  void setTimer(long delayPicos, int purpose);

  /** The time from the end of one checkpoint to the beginning of the next. */
  long intervalPicos();

  /**
   * Stops the processes of this node before whatever they would do next; faults that are open are
   * still served. {@link CheckpointNode#onFrozen} follows when none is.
   */
  void freeze();

  /** Lets the processes of this node go on. */
  void thaw();

  /** How many messages of protocol and System V calls this node has sent in all. */
  long sent();

  /** How many of them it has received. */
  long received();

  /**
   * Saves this node as it is now: its processes, the pages that it wrote last, what it knows of
   * System V objects. Frozen processes stay so; others stand still for as long as {@link Saving}
   * says. {@link CheckpointNode#onSaved} follows. A checkpoint that does not count yet is given up.
   */
  void save(long round, Saving saving);

  /** From now on, what arrives from a node belongs to the channel state of the last save. */
  void record(int sender);

  /** Ends that. */
  void stopRecording(int sender);

  /**
   * The last save is complete; it counts as soon as it is on stable storage as well. {@link
   * CheckpointNode#onUsable} follows.
   */
  void complete();

  /** How the processes fare while their node is saved. */
  enum Saving {
    /** They stand still until everything is on stable storage. */
    BLOCKING,

    /** They stand still while memory is copied; the copy is then written beside them. */
    COPIED,

    /** As copied; the pages that the node has sent since its last checkpoint are saved, too. */
    LOGGED
  }
}
