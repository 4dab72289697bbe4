package dsmlab.verification.explore;

/** One of the steps that a state of the cluster allows. */
sealed interface Move {

  /** The place by which sleep sets know it. */
  int slot();

  /** The node at which it is made. */
  int node();

  /** What it does to the node. */
  LocalStep step();

  /** A process starts a reference. */
  record StartReference(int slot, int node, int process, int choice, LocalStep step)
      implements Move {}

  /** A message arrives. */
  record Deliver(int slot, int from, int node, int message, LocalStep step) implements Move {}

  /** A timer comes. */
  record Fire(int slot, int node, int event, LocalStep step) implements Move {}

  /** A process gets past a synchronisation. */
  record Proceed(int slot, int node, int process, LocalStep step) implements Move {}
}
