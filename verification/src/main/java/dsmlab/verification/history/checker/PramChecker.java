package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;

/**
 * PRAM: for each process there is an order of its own operations and the writes of all that
 * respects the order of each process. Richard Lipton and Jonathan Sandberg, PRAM: A Scalable Shared
 * Memory, Princeton TR-180-88, 1988. Polynomial where no value is written twice to a location.
 */
final class PramChecker implements Checker {

  @Override
  public Finding check(History history, Budget budget) {
    return new Views(history, false, budget).check();
  }
}
