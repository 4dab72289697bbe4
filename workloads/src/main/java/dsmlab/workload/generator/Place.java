package dsmlab.workload.generator;

/** Where a reference goes. */
@FunctionalInterface
interface Place {

  /** Draws the address of a process's next reference. */
  long draw(int process, Draws draws);
}
