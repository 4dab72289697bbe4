package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.sim.Simulator;
import dsmlab.sim.fault.Disturbance;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine does when nodes crash and it goes back to checkpoints. */
class RollbackTest {

  private static final ProgramDescriptor JACOBI = Programs.catalog().find("jacobi");
  private static final long JACOBI_PICOS = CheckpointRuns.picos("dynamic", "jacobi");

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
  void checkpointsThatLeaveNoTimeEndTheRunWithASentence() {
    assertThatThrownBy(() -> jacobi("parallel-sync", Map.of("interval", "1ns")))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("checkpoints leave the program no time: in the last")
        .hasMessageContaining("'interval', the time from one checkpoint to the next, is 1ns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chandy-lamport", "uncoordinated"})
  void checkpointsThatFollowEachOtherAtOnceAreStillCompleted(String algorithm) {
    RunResult result = jacobi(algorithm, Map.of("interval", "1ns", "savePerKiB", "10us"));
    assertThat(metric(result, "checkpoints")).isGreaterThan(10);
  }

  @Test
  void whatNobodyGoesBackBehindIsForgotten() {
    RunSettings saved =
        CheckpointRuns.saved(
            CheckpointRuns.plain("dynamic"),
            CheckpointAlgorithms.catalog().find("chandy-lamport"),
            CheckpointRuns.cheap(500_000_000),
            List.of());
    Settings points = Settings.of(JACOBI.parameters(), Map.of("points", "6", "iterations", "300"));
    ProgramWorkload longer =
        ProgramRuns.workload("jacobi", JACOBI.create(points), CheckpointRuns.NODES);
    ProgramReplay replay = new ProgramReplay(saved, Watchers.NOBODY, longer, true);
    RunResult result = replay.run();
    ClusterCheckpoints<?> kept = (ClusterCheckpoints<?>) replay.machine().checkpoints();
    assertThat(metric(result, "checkpoints")).isGreaterThan(100);
    assertThat(metric(result, "references")).isGreaterThan(20_000);
    assertThat(kept.journal().stores()).isLessThan(1000);
    assertThat(kept.checkpointsOf(0)).hasSizeLessThan(5);
    assertThat(kept.services().messages()).isLessThan(100);
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
