package dsmlab.verification.explore;

import org.jspecify.annotations.Nullable;

/**
 * What an exploration has found.
 *
 * @param states how many different states were visited
 * @param transitions how many moves were followed
 * @param depth the length of the longest of the shortest ways to a state, in moves
 * @param symmetries how many names a state may have that were counted as one
 * @param followsOneOrder whether of the orders of independent moves only one was followed
 * @param counterexample how a promise is broken, when it is
 */
public record Exploration(
    Verdict verdict,
    int states,
    long transitions,
    int depth,
    int symmetries,
    boolean followsOneOrder,
    @Nullable Counterexample counterexample) {

  /** How an exploration ends. */
  public enum Verdict {
    /** Every state was visited and all is well. */
    HOLDS,
    /** Something is wrong; there is a counterexample. */
    VIOLATED,
    /** There are more states than were to be visited; all of those were well. */
    BUDGET_SPENT
  }
}
