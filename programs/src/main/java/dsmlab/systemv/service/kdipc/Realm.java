package dsmlab.systemv.service.kdipc;

/** What is located. */
enum Realm {
  /** The ids of objects by their keys. */
  NAMES,
  /** Sets of semaphores that move. */
  SETS
}
