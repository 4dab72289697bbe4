package dsmlab.verification.history.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import dsmlab.verification.history.checker.Verdict.Violated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checkers against the definitions, on random tiny histories. */
class BruteForceTest {

  private static final int HISTORIES = 4000;
  private static final int LEAST_OF_EACH = 500;
  private static final long STEPS = 1_000_000;

  @ParameterizedTest
  @EnumSource
  void verdictsAreThoseOfTheDefinition(ConsistencyModel model) {
    int allowed = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      History history = RandomHistories.of(seed);
      boolean expected = BruteForce.allows(model, history);
      Verdict verdict = HistoryCheck.of(history, model, STEPS);
      assertThat(verdict.word())
          .as("seed %d: %s", seed, WitnessText.lines(history))
          .isEqualTo(expected ? "valid" : "violated");
      allowed += expected ? 1 : 0;
    }
    assertThat(allowed).isBetween(LEAST_OF_EACH, HISTORIES - LEAST_OF_EACH);
  }

  @ParameterizedTest
  @EnumSource
  void witnessesAreViolatedAndNothingCanBeLeftOut(ConsistencyModel model) {
    for (long seed = 0; seed < HISTORIES / 4; seed++) {
      History history = RandomHistories.of(seed);
      if (HistoryCheck.of(history, model, STEPS) instanceof Violated(History witness, _)) {
        assertThat(BruteForce.allows(model, witness)).as("seed %d", seed).isFalse();
        Sources sources = new Sources(witness);
        for (int i = 0; i < witness.size(); i++) {
          assertThat(BruteForce.allows(model, sources.without(i, i + 1))).isTrue();
        }
      }
    }
  }

  @Test
  void strongerModelsAllowLess() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Set<ConsistencyModel> allowing = allowing(RandomHistories.of(seed));
      for (List<ConsistencyModel> pair : implications()) {
        boolean implied = !allowing.contains(pair.getFirst()) || allowing.contains(pair.getLast());
        assertThat(implied).as("seed %d: %s", seed, pair).isTrue();
      }
    }
  }

  private static List<List<ConsistencyModel>> implications() {
    return List.of(
        List.of(ConsistencyModel.LINEARIZABLE, ConsistencyModel.SEQUENTIAL),
        List.of(ConsistencyModel.SEQUENTIAL, ConsistencyModel.CAUSAL),
        List.of(ConsistencyModel.CAUSAL, ConsistencyModel.PRAM),
        List.of(ConsistencyModel.PRAM, ConsistencyModel.SLOW),
        List.of(ConsistencyModel.SEQUENTIAL, ConsistencyModel.COHERENCE),
        List.of(ConsistencyModel.COHERENCE, ConsistencyModel.SLOW));
  }

  private static Set<ConsistencyModel> allowing(History history) {
    Set<ConsistencyModel> allowing = EnumSet.noneOf(ConsistencyModel.class);
    for (ConsistencyModel model : ConsistencyModel.values()) {
      if (HistoryCheck.of(history, model, STEPS) instanceof Verdict.Valid) {
        allowing.add(model);
      }
    }
    return allowing;
  }
}
