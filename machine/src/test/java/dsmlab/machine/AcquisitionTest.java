package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Protocols;
import dsmlab.sim.network.Networks;
import dsmlab.workload.Operation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that has synchronised sees what others did before. */
final class AcquisitionTest {

  private static final int SEEDS = 4;

  /** Request and answer have 32 bytes each; 10 Mbps is 0.8 us a byte. */
  private static final double ROUND_TRIP_NANOS = 2 * (50_000 + 100_000 + 32 * 800 + 50_000);

  private static RunSettings sequencedUpdate(int nodes) {
    Map<String, String> costs = Map.of("fault", "100us", "send", "50us", "receive", "50us");
    return TestRuns.settings("sequenced-update", "constant", nodes, Ordering.TIMED, costs);
  }

  /** The writer goes on before its update has reached the node of the process that waits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 L 1\n1 W 1000 8\n1 U 1\n3 L 1\n3 R 1000 8\n3 U 1",
        "1 W 1000 8\n1 B 1 2\n3 B 1 2\n3 R 1000 8",
        "1 W 1000 8\n1 P 1\n3 V 1\n3 R 1000 8",
        "1 W 1000 8\n1 s 1 1\n3 w 1 1\n3 R 1000 8",
        "1 W 1000 8\n1 F 0 3\n3 S 0\n3 R 1000 8",
        "1 W 1000 8\n1 X 0\n3 J 0 1\n3 R 1000 8"
      })
  void messageArrivesWhateverTheSynchronisation(String records) {
    ListWorkload workload = ListWorkload.of(4, "0 C 0\n2 C 0\n" + records);

    assertThatCode(() -> Run.execute(sequencedUpdate(4), workload, new LastWrite(0)))
        .doesNotThrowAnyException();
  }

  @Test
  void acquisitionTakesARoundTripToTheSequencer() {
    RunResult result = Run.execute(sequencedUpdate(2), ListWorkload.of(2, "0 C 0\n1 L 1\n1 U 1"));

    assertThat(result.metrics())
        .containsEntry("messages.request", 1.0)
        .containsEntry("messages.reply", 1.0)
        .containsEntry("synchronisationTime", ROUND_TRIP_NANOS)
        .containsEntry("executionTime", ROUND_TRIP_NANOS);
    assertThat(result.hottestPages()).isEmpty();
  }

  @Test
  void sequencersProcessesGoOnAtOnce() {
    RunResult result = Run.execute(sequencedUpdate(2), ListWorkload.of(2, "0 L 1\n0 U 1\n1 C 0"));

    assertThat(result.metrics()).containsEntry("messages", 0.0).containsEntry("executionTime", 0.0);
  }

  @Test
  void anotherProcessOfTheNodeGoesOnMeanwhile() {
    ListWorkload workload = ListWorkload.of(4, "0 C 0\n2 C 0\n1 L 1\n1 U 1\n3 C 1000");

    assertThat(Run.execute(sequencedUpdate(2), workload).metrics())
        .containsEntry("executionTime", ROUND_TRIP_NANOS);
  }

  static Stream<String> protocolsThatLocksOrder() {
    return Protocols.catalog().entries().stream()
        .filter(protocol -> protocol.promise().compareTo(ConsistencyModel.SEQUENTIAL) <= 0)
        .map(protocol -> protocol.id());
  }

  @ParameterizedTest
  @MethodSource("protocolsThatLocksOrder")
  void readsUnderALockReturnWhatWasWrittenLast(String protocol) {
    for (String network : Networks.catalog().ids()) {
      for (Ordering ordering : Ordering.values()) {
        for (int seed = 0; seed < SEEDS; seed++) {
          RunSettings settings = TestRuns.settings(protocol, network, 3, ordering);
          ListWorkload workload = TestRuns.locked(seed, 4, 30);
          Run.execute(settings, workload, new LastWrite(TestRuns.LOCKED_ADDRESS));
        }
      }
    }
  }

  @Test
  void onlyWhatMayWaitForOthersAcquires() {
    assertThat(Stream.of(Operation.values()).filter(Operation::acquires))
        .containsExactly(
            Operation.START,
            Operation.JOIN,
            Operation.LOCK,
            Operation.BARRIER,
            Operation.WAIT,
            Operation.WOKEN);
  }
}
