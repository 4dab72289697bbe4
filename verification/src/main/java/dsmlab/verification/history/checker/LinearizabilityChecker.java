package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;

/**
 * Linearizability: there is one order of all operations in which each takes its place between its
 * call and its return. Maurice Herlihy and Jeannette Wing, Linearizability: A Correctness Condition
 * for Concurrent Objects, ACM TOPLAS 12(3), 1990, who show that each location can be checked by
 * itself. Where no value is written twice to a location, its {@link Zones} decide in n log n; else
 * it is the search of Wing and Gong.
 */
final class LinearizabilityChecker implements Checker {

  @Override
  public Finding check(History history, Budget budget) {
    return ByLocation.check(history, budget, LinearizabilityChecker::checkLocation);
  }

  private static Finding checkLocation(History history, Budget budget) {
    ReadsFrom readsFrom = new ReadsFrom(history);
    if (readsFrom.impossible().length > 0) {
      return Finding.violatedBy(readsFrom.impossible()[0]);
    }
    if (!readsFrom.isClear() || !timesTellProcessOrder(history)) {
      OrderSearch search = new OrderSearch(history, readsFrom, true, Precedence.NONE, budget);
      return Finding.of(search.run(), history);
    }
    return budget.spend(history.size()) ? Zones.check(history, readsFrom) : Finding.UNKNOWN;
  }

  /** Operations of a process at one time are ordered all the same. */
  private static boolean timesTellProcessOrder(History history) {
    for (int[] operations : history.byProcess()) {
      for (int i = 1; i < operations.length; i++) {
        if (history.returnPicos(operations[i - 1]) >= history.callPicos(operations[i])) {
          return false;
        }
      }
    }
    return true;
  }
}
