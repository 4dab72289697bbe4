package dsmlab.verification.litmus;

import dsmlab.protocol.ConsistencyModel;
import java.util.Optional;
import java.util.SortedSet;

/** The final states of a test that a memory model allows. */
public sealed interface AllowedOutcomes permits AllowedOutcomes.Listed, SlowMemory {

  /** Whether a final state is allowed. */
  boolean contains(Outcome outcome);

  /** How many there are. */
  long count();

  /** What the model says of a final state: all of it, or its registers alone. */
  Outcome seenBy(Outcome outcome);

  /** A list of final states. */
  record Listed(SortedSet<Outcome> all) implements AllowedOutcomes {
    @Override
    public boolean contains(Outcome outcome) {
      return all.contains(outcome);
    }

    @Override
    public long count() {
      return all.size();
    }

    @Override
    public Outcome seenBy(Outcome outcome) {
      return outcome;
    }
  }

  /**
   * What a model allows, or nothing where it does not say: locks and barriers are not part of slow
   * memory, and causal, PRAM and coherent memory are not computed.
   */
  static Optional<AllowedOutcomes> of(LitmusTest test, ConsistencyModel model) {
    return switch (model) {
      case LINEARIZABLE, SEQUENTIAL -> Optional.of(new Listed(Interleavings.of(test)));
      case SLOW -> SlowMemory.of(test);
      case CAUSAL, PRAM, COHERENCE -> Optional.empty();
    };
  }
}
