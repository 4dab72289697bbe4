package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;

/**
 * Causal memory: for each process there is an order of its own operations and the writes of all
 * that respects causality, which is the order of each process and that of each write and its
 * readers. Mustaque Ahamad, Gil Neiger, James Burns, Prince Kohli and Phillip Hutto, Causal Memory:
 * Definitions, Implementation, and Programming, Distributed Computing 9, 1995. Decided by the
 * patterns of Bouajjani, Enea, Guerraoui and Hamza, On Verifying Causal Consistency, POPL 2017;
 * polynomial where no value is written twice to a location. Where one is, a read is taken to return
 * the same write in every order.
 */
final class CausalChecker implements Checker {

  @Override
  public Finding check(History history, Budget budget) {
    return new Views(history, true, budget).check();
  }
}
