package dsmlab.machine;

/** The processes that live on the nodes of a machine. */
interface Residents {

  /** Whether all of them have ended: from then on nothing goes wrong any more. */
  boolean allEnded();

  /**
   * A node has crashed: its processes have ended now.
   *
   * @return how many have
   */
  int crashed(int node);

  /** A node may become slow in this run: told before anything else. */
  void maySlow(int node);

  /** Everything that the processes of a node do takes so many times as long from now on. */
  void slow(int node, double factor);

  /** Ends a run in which each of them waits for another one, while messages come and go. */
  default void requireProgress() {}

  /** Whether they go back to a checkpoint after a crash, so that it ends nothing. */
  default boolean recovers() {
    return false;
  }

  /**
   * A node of theirs has crashed, from which they recover.
   *
   * @param comesBack whether it will
   */
  default void lost(int node, boolean comesBack) {}

  /** A node of theirs is back, without memory. */
  default void back(int node) {}
}
