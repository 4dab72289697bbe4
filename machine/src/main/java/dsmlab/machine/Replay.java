package dsmlab.machine;

/** Drives a machine by the records of a workload. */
interface Replay {

  /** The machine that is driven. */
  Machine machine();

  /** Drives it to the end. */
  RunResult run();
}
