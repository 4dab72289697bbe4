package dsmlab.verification.explore;

/**
 * What makes an exploration smaller as long as it is valid. Each is checked while it is used: when
 * a case turns out not to allow it, the exploration begins again without it.
 */
enum Shortcut {
  /** Copies without rights are forgotten. Not valid when a protocol uses such a copy. */
  FORGET_OLD_COPIES,
  /**
   * Reads are held to the current value alone. Not valid when a protocol performs them without
   * lasting rights or elsewhere, since they may then return any value since their start.
   */
  IGNORE_OPEN_READS,
  /**
   * Moves of a node that no other sees are not ordered with those of others. Only final states are
   * shown then; not valid when something is wrong, since no way to it could be told.
   */
  HIDE_SILENT_MOVES,
  /**
   * States that differ only in the names of nodes are one. Not valid when a node without a role
   * acts otherwise than another would in its place.
   */
  SYMMETRY,
  /**
   * Of the orders of independent moves one is followed (sleep sets, Patrice Godefroid,
   * Partial-Order Methods for the Verification of Concurrent Systems, 1996, section 5). All states
   * are visited. Not possible with more than 64 different moves, or where channels have no order.
   */
  SLEEP_SETS
}
