package dsmlab.verification.history.checker;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;

/** Decides whether a consistency model allows a history. */
interface Checker {

  /** Decides, or gives up when the budget is spent. */
  Finding check(History history, Budget budget);

  /** The checker of a model. */
  static Checker of(ConsistencyModel model) {
    return switch (model) {
      case LINEARIZABLE -> new LinearizabilityChecker();
      case SEQUENTIAL -> new SequentialChecker();
      case CAUSAL -> new CausalChecker();
      case PRAM -> new PramChecker();
      case COHERENCE -> new CoherenceChecker();
      case SLOW -> new SlowChecker();
    };
  }
}
