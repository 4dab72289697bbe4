package dsmlab.benchmark;

/** Something that can run PHOLD. */
@FunctionalInterface
interface Engine {

  /** Handles some events, and says how many. */
  long run(long events);
}
