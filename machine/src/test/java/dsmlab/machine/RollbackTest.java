package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs end with the right result however nodes crash, when they go back to checkpoints. */
class RollbackTest {

  /** Crashes per algorithm; thousands by hand with -Ddsmlab.crashes=N. */
  private static final int RUNS = Integer.getInteger("dsmlab.crashes", 12);

  /** Less than a checkpoint takes would leave no time for the program. */
  private static final long INTERVAL_PICOS_MIN = 500_000_000;

  private static final long JACOBI_PICOS = CheckpointRuns.picos("dynamic", "jacobi");

  static Stream<String> algorithms() {
    return CheckpointAlgorithms.catalog().ids().stream();
  }

  private static List<String> protocols() {
    return Protocols.catalog().entries().stream()
        .filter(RollbackTest::promisesEnough)
        .map(ProtocolDescriptor::id)
        .toList();
  }

  private static boolean promisesEnough(ProtocolDescriptor<?> protocol) {
    return protocol.promise() == ConsistencyModel.LINEARIZABLE
        || protocol.promise() == ConsistencyModel.SEQUENTIAL;
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void crashesAtRandomMomentsChangeNoResult(String algorithm) {
    Random random = new Random(42);
    List<String> protocols = protocols();
    List<String> programs = Programs.catalog().ids();
    double recoveries = 0;
    for (int run = 0; run < RUNS; run++) {
      String protocol = protocols.get(random.nextInt(protocols.size()));
      String program = programs.get(random.nextInt(programs.size()));
      recoveries += recoveries(algorithm, protocol, program, random);
    }
    assertThat(recoveries).isGreaterThan(RUNS / 2.0);
  }

  private static double recoveries(
      String algorithm, String protocol, String program, Random random) {
    long picos = CheckpointRuns.picos(protocol, program);
    long interval = Math.max(INTERVAL_PICOS_MIN, picos / (2 + random.nextInt(10)));
    List<Disturbance> crashes = new ArrayList<>();
    for (int crash = 1 + random.nextInt(3); crash > 0; crash--) {
      int node = random.nextInt(CheckpointRuns.NODES);
      long at = 1 + (long) (random.nextDouble() * picos);
      crashes.add(CheckpointRuns.crash(node, at, 1 + (long) (random.nextDouble() * interval)));
    }
    RunSettings saved =
        CheckpointRuns.saved(
            CheckpointRuns.plain(protocol),
            CheckpointAlgorithms.catalog().find(algorithm),
            CheckpointRuns.cheap(interval),
            crashes);
    try {
      RunResult result =
          Run.execute(saved, ProgramRuns.small(program, CheckpointRuns.NODES), RunMonitor.NONE);
      return result.metrics().get("recoveries");
    } catch (RunFailure e) {
      throw new AssertionError(
          "%s under %s with %s: %s".formatted(program, protocol, algorithm, crashes), e);
    }
  }

  private static RunResult jacobi(
      String algorithm, Map<String, String> more, Disturbance... crashes) {
    Map<String, String> settings = CheckpointRuns.cheap(JACOBI_PICOS / 8);
    settings.putAll(more);
    RunSettings saved =
        CheckpointRuns.saved(
            CheckpointRuns.plain("dynamic"),
            CheckpointAlgorithms.catalog().find(algorithm),
            settings,
            List.of(crashes));
    return Run.execute(saved, ProgramRuns.small("jacobi", CheckpointRuns.NODES), RunMonitor.NONE);
  }

  private static double metric(RunResult result, String name) {
    return result.metrics().get(name);
  }

  @Test
  void aCrashDuringARecoveryBeginsAnotherOne() {
    Disturbance first = CheckpointRuns.crash(1, JACOBI_PICOS / 2, JACOBI_PICOS / 4);
    Disturbance second =
        CheckpointRuns.crash(2, JACOBI_PICOS / 2 + JACOBI_PICOS / 8, JACOBI_PICOS / 4);
    RunResult result = jacobi("chandy-lamport", Map.of(), first, second);
    assertThat(metric(result, "crashes")).isEqualTo(2);
    assertThat(metric(result, "recoveries")).isEqualTo(1);
  }

  @Test
  void aNodeThatIsBackMayCrashAgainBeforeTheMachineGoesOn() {
    Disturbance first = CheckpointRuns.crash(1, JACOBI_PICOS / 2, 1000);
    Disturbance second = CheckpointRuns.crash(1, JACOBI_PICOS / 2 + 2000, 1000);
    RunResult result = jacobi("parallel-sync", Map.of(), first, second);
    assertThat(metric(result, "crashes")).isEqualTo(2);
    assertThat(metric(result, "recoveries")).isEqualTo(1);
  }

  @Test
  void aSpareNodeTakesThePlaceOfOneThatNeverComesBack() {
    Disturbance crash = new Disturbance.Crash(0, new Window(JACOBI_PICOS / 2, Simulator.NEVER));
    RunResult result = jacobi("parallel-sync", Map.of("spares", "1", "takeover", "1ms"), crash);
    assertThat(metric(result, "recoveryTime")).isGreaterThan(1_000_000);
  }

  @Test
  void withoutASpareItEndsWithASentence() {
    Disturbance crash = new Disturbance.Crash(0, new Window(JACOBI_PICOS / 2, Simulator.NEVER));
    assertThatThrownBy(() -> jacobi("uncoordinated", Map.of(), crash))
        .isInstanceOf(PlannedFailure.class)
        .hasMessageContaining("node 0 never comes back, and no spare node can take its place");
  }

  @Test
  void aCheckpointThatIsNotWrittenWhenItsNodeCrashesDoesNotCount() {
    Disturbance crash = CheckpointRuns.crash(1, JACOBI_PICOS / 2, 1000);
    RunResult result = jacobi("parallel-sync", Map.of("savePerKiB", "100ms"), crash);
    assertThat(result.notes()).anyMatch(note -> note.contains("as far as to 0,"));
  }

  @Test
  void nodesThatSaveThemselvesAloneFallLikeDominoesOrStand() {
    assertThat(total("uncoordinated", "rolledBackCheckpoints"))
        .isGreaterThan(total("parallel-sync", "rolledBackCheckpoints"));
    assertThat(total("uncoordinated", "survivingNodes")).isPositive();
    assertThat(total("parallel-sync", "survivingNodes")).isZero();
  }

  /** Over crashes at several moments, each in a run of its own. */
  private static double total(String algorithm, String name) {
    double total = 0;
    for (int moment = 1; moment < 8; moment++) {
      Disturbance crash = CheckpointRuns.crash(1, JACOBI_PICOS / 8 * moment, 1000);
      total += metric(jacobi(algorithm, Map.of(), crash), name);
    }
    return total;
  }

  @Test
  void theSameRunTwiceIsTheSame() {
    Disturbance crash = CheckpointRuns.crash(1, JACOBI_PICOS / 2, 1000);
    assertThat(jacobi("uncoordinated", Map.of(), crash))
        .isEqualTo(jacobi("uncoordinated", Map.of(), crash));
  }

  @Test
  void runsWithoutCheckpointsHaveNoColumnsOfThem() {
    RunResult result =
        Run.execute(
            CheckpointRuns.plain("dynamic"),
            ProgramRuns.small("pi", CheckpointRuns.NODES),
            RunMonitor.NONE);
    assertThat(result.metrics().keySet()).noneMatch(name -> name.startsWith("checkpoint"));
  }
}
