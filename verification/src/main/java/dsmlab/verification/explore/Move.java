package dsmlab.verification.explore;

/** One of the steps that a state of the cluster allows. */
sealed interface Move {

  /** The place by which sleep sets know it. */
  int slot();

  /** A move at one node. */
  sealed interface AtNode extends Move {
    int node();

    LocalStep step();
  }

  /** A process starts a reference. */
  record StartReference(int slot, int node, int process, int choice, LocalStep step)
      implements AtNode {}

  /** A message arrives. */
  record Deliver(int slot, int from, int node, int message, LocalStep step) implements AtNode {}

  /** A timer comes. */
  record Fire(int slot, int node, int event, LocalStep step) implements AtNode {}

  /** A process gets past a synchronisation. */
  record Proceed(int slot, int process) implements Move {}
}
