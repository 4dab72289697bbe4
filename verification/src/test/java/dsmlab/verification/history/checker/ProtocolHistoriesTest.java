package dsmlab.verification.history.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.Ordering;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import dsmlab.verification.history.History;
import dsmlab.verification.history.RecordedRuns;
import dsmlab.verification.history.checker.Verdict.Violated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the protocols do is what they promise; the weaker ones do no more than that. */
class ProtocolHistoriesTest {

  private static final int SEEDS = 4;
  private static final long STEPS = 10_000_000;

  static Stream<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries().stream();
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void everyHistoryIsOneThatIsPromised(ProtocolDescriptor<?> protocol) {
    for (History history : histories(protocol)) {
      Verdict verdict = HistoryCheck.of(history, protocol.promise(), STEPS);
      assertThat(verdict)
          .as(() -> protocol.id() + ": " + text(verdict))
          .isEqualTo(new Verdict.Valid());
    }
  }

  private static String text(Verdict verdict) {
    return verdict instanceof Violated(History witness, _)
        ? String.join("; ", WitnessText.lines(witness))
        : verdict.word();
  }

  private static List<History> histories(ProtocolDescriptor<?> protocol) {
    List<History> histories = new ArrayList<>();
    for (String network : Networks.catalog().ids()) {
      for (Ordering ordering : Ordering.values()) {
        for (long seed = 0; seed < SEEDS; seed++) {
          histories.add(
              RecordedRuns.record(
                  RecordedRuns.settings(protocol, network, 3, ordering),
                  RecordedRuns.conflicts(seed, 5, 150)));
        }
      }
    }
    return histories;
  }

  private static Set<ConsistencyModel> violated(String protocol) {
    Set<ConsistencyModel> violated = EnumSet.noneOf(ConsistencyModel.class);
    for (History history : histories(Protocols.catalog().find(protocol))) {
      for (ConsistencyModel model : ConsistencyModel.values()) {
        if (HistoryCheck.of(history, model, STEPS) instanceof Violated) {
          violated.add(model);
        }
      }
    }
    return violated;
  }

  @Test
  void sequencedUpdatesAreSequentialButNotLinearizable() {
    assertThat(violated("sequenced-update")).containsExactly(ConsistencyModel.LINEARIZABLE);
  }

  @Test
  void writeUpdateIsSlowMemoryAndNothingStronger() {
    assertThat(violated("write-update"))
        .containsExactlyInAnyOrder(
            ConsistencyModel.LINEARIZABLE,
            ConsistencyModel.SEQUENTIAL,
            ConsistencyModel.CAUSAL,
            ConsistencyModel.PRAM,
            ConsistencyModel.COHERENCE);
  }
}
