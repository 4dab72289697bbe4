package dsmlab.program;

/**
 * A piece of code that runs only when it is told to, until it pauses: either side waits while the
 * other one runs.
 */
interface Strand {

  /** Makes strands. */
  @FunctionalInterface
  interface Maker {
    Strand make(Runnable body);
  }

  /** Lets the body run until it pauses or ends. */
  void proceed();

  /** Called by the body: stops it until it is to proceed. */
  void pause();
}
