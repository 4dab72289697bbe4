package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;

/**
 * Slow memory: for each process and location there is an order of the process's own operations
 * there and all writes to it that respects the order of each process. Phillip Hutto and Mustaque
 * Ahamad, Slow Memory: Weakening Consistency to Enhance Concurrency in Distributed Shared Memories,
 * ICDCS 1990. It is PRAM for each location by itself.
 */
final class SlowChecker implements Checker {

  @Override
  public Finding check(History history, Budget budget) {
    return ByLocation.check(history, budget, new PramChecker());
  }
}
