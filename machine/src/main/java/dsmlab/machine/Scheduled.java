package dsmlab.machine;

/** A process that competes with others for the processor of its node. */
interface Scheduled {

  /** Its number, from 0. */
  int index();

  /** The time of what was done for it while it waited and is still to be spent. */
  long takeOwedPicos();
}
