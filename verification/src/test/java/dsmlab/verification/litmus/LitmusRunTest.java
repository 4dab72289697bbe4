package dsmlab.verification.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.verification.explore.Exploration.Verdict;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LitmusRunTest {

  private static final int STATES_MAX = 1_000_000;

  private static final String STORE_BUFFERING =
      """
      {"format": "dsm-litmus/1", "name": "SB", "locations": {"x": 0, "y": 0}, "threads": [
        [{"op": "write", "loc": "x", "value": 1}, {"op": "read", "loc": "y", "reg": "r0"}],
        [{"op": "write", "loc": "y", "value": 1}, {"op": "read", "loc": "x", "reg": "r0"}]]}
      """;

  private static final String MESSAGE_PASSING =
      """
      {"format": "dsm-litmus/1", "name": "MP", "locations": {"x": 7, "y": 0}, "threads": [
        [{"op": "write", "loc": "x", "value": 1}, {"op": "write", "loc": "y", "value": 1}],
        [{"op": "read", "loc": "y", "reg": "r0"}, {"op": "read", "loc": "x", "reg": "r1"}]]}
      """;

  private static final String MESSAGE_PASSING_OVER_A_LOCK =
      """
      {"format": "dsm-litmus/1", "name": "MP-lock", "locations": {"x": 0, "y": 0}, "threads": [
        [{"op": "lock", "lock": "m"}, {"op": "write", "loc": "x", "value": 1},
         {"op": "write", "loc": "y", "value": 1}, {"op": "unlock", "lock": "m"}],
        [{"op": "lock", "lock": "m"}, {"op": "read", "loc": "y", "reg": "r0"},
         {"op": "read", "loc": "x", "reg": "r1"}, {"op": "unlock", "lock": "m"}]]}
      """;

  private static final String EXCHANGE_OVER_A_BARRIER =
      """
      {"format": "dsm-litmus/1", "name": "EX", "locations": {"x": 0, "y": 0}, "threads": [
        [{"op": "write", "loc": "x", "value": 1}, {"op": "barrier"},
         {"op": "read", "loc": "y", "reg": "r0"}],
        [{"op": "write", "loc": "y", "value": 1}, {"op": "barrier"},
         {"op": "read", "loc": "x", "reg": "r0"}]]}
      """;

  static List<ProtocolDescriptor<?>> strongProtocols() {
    return Protocols.catalog().entries().stream()
        .filter(protocol -> protocol.promise().compareTo(ConsistencyModel.SEQUENTIAL) <= 0)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("strongProtocols")
  void strongProtocolReachesExactlyWhatInterleavingsReach(ProtocolDescriptor<?> protocol) {
    for (String text :
        List.of(
            STORE_BUFFERING,
            MESSAGE_PASSING,
            MESSAGE_PASSING_OVER_A_LOCK,
            EXCHANGE_OVER_A_BARRIER)) {
      LitmusTest test = LitmusReader.read("test", text);

      assertThat(outcomes(test, protocol, false)).isEqualTo(Interleavings.of(test));
      assertThat(outcomes(test, protocol, true)).isEqualTo(Interleavings.of(test));
    }
  }

  private static SortedSet<Outcome> outcomes(
      LitmusTest test, ProtocolDescriptor<?> protocol, boolean onePage) {
    LitmusRun.Result result = LitmusRun.of(test, protocol, Map.of(), onePage, STATES_MAX);
    assertThat(result.exploration().verdict()).isEqualTo(Verdict.HOLDS);
    return result.outcomes();
  }

  @Test
  void interleavingsOfStoreBufferingLeaveOutThatBothReadTheOldValue() {
    LitmusTest test = LitmusReader.read("test", STORE_BUFFERING);

    assertThat(Interleavings.of(test))
        .map(Outcome::toString)
        .containsExactly(
            "{0:r0=0, 1:r0=1, x=1, y=1}",
            "{0:r0=1, 1:r0=0, x=1, y=1}",
            "{0:r0=1, 1:r0=1, x=1, y=1}");
  }

  @Test
  void updatesWithoutAcknowledgementsLetBothReadersMissTheOthersWrite() {
    LitmusTest test =
        LitmusReader.read(
            "test",
            """
            {"format": "dsm-litmus/1", "name": "SB+reads", "locations": {"x": 0, "y": 0}, "threads": [
              [{"op": "read", "loc": "y", "reg": "r0"}, {"op": "write", "loc": "x", "value": 1},
               {"op": "read", "loc": "y", "reg": "r1"}],
              [{"op": "read", "loc": "x", "reg": "r0"}, {"op": "write", "loc": "y", "value": 1},
               {"op": "read", "loc": "x", "reg": "r1"}]]}
            """);
    SortedSet<Outcome> outcomes = outcomes(test, Protocols.catalog().find("write-update"), false);
    AllowedOutcomes slow = AllowedOutcomes.of(test, ConsistencyModel.SLOW).orElseThrow();

    assertThat(outcomes)
        .allMatch(slow::contains)
        .map(Outcome::toString)
        .contains("{0:r0=0, 0:r1=0, 1:r0=0, 1:r1=0, x=1, y=1}");
    assertThat(Interleavings.of(test))
        .map(Outcome::toString)
        .doesNotContain("{0:r0=0, 0:r1=0, 1:r0=0, 1:r1=0, x=1, y=1}");
    assertThat(slow.count()).isEqualTo(9);
  }
}
