package dsmlab.verification.history.checker;

/** What is known about the order of operations besides that of each process. */
@FunctionalInterface
interface Precedence {

  /** Nothing. */
  Precedence NONE = (_, _) -> true;

  /**
   * Whether all operations that must come before one have been taken.
   *
   * @param taken how many operations of each process have been taken
   */
  boolean allows(int operation, int[] taken);
}
