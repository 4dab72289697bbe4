package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Window;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.transport.Transports;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens in a warm-up changes what comes later, and is counted nowhere. */
final class WarmUpTest {

  private static final String TWO_FAULTS = "0 C 0\n1 R 1000 8\n1 C 100000\n1 W 2000 8\n1 R 2000 8";

  private static RunSettings settings(Ordering ordering, WarmUp warmUp) {
    RunSettings all = TestRuns.settings("improved-central", "constant", 2, ordering);
    return new RunSettings(
        all.machine(), all.protocol(), all.protocolSettings(), ordering, all.random(), warmUp);
  }

  private static RunResult run(Ordering ordering, String warmUp) {
    return run(ordering, WarmUp.parse(warmUp));
  }

  private static RunResult run(Ordering ordering, WarmUp warmUp) {
    return Run.execute(settings(ordering, warmUp), ListWorkload.of(2, TWO_FAULTS));
  }

  @ParameterizedTest
  @EnumSource(Ordering.class)
  void onlyFaultsAfterTheWarmUpAreCounted(Ordering ordering) {
    RunResult whole = run(ordering, WarmUp.NONE);
    RunResult measured = run(ordering, "1 reference");
    assertThat(whole.metrics()).containsEntry("readFaults", 1.0).containsEntry("writeFaults", 1.0);
    assertThat(measured.metrics())
        .containsEntry("readFaults", 0.0)
        .containsEntry("writeFaults", 1.0)
        .containsEntry("messages.request", 1.0)
        .containsEntry("stallTime", whole.metrics().get("writeFaultLatency.mean"))
        .containsEntry("references", 3.0)
        .containsEntry("events", whole.metrics().get("events"));
    assertThat(measured.digest()).isEqualTo(whole.digest());
    assertThat(measured.nodes().get(1).faults()).isEqualTo(1);
    assertThat(measured.hottestPages()).hasSize(1);
  }

  @Test
  void transportAndFaultsAreCountedFromItsEndOn() {
    double whole = lossy(WarmUp.NONE).metrics().get("transport.acks");
    Map<String, Double> measured = lossy(WarmUp.parse("10ms")).metrics();
    assertThat(measured.get("transport.acks")).isPositive().isLessThan(whole);
    assertThat(measured).containsEntry("crashes", 0.0).containsEntry("processesCrashed", 0.0);
  }

  /** Node 2, on which nothing depends, crashes in the warm-up. */
  private static RunResult lossy(WarmUp warmUp) {
    RunSettings all = TestRuns.settings("improved-central", "constant", 3, Ordering.TIMED);
    TransportChoice reliable = TransportChoice.ofDefaults(Transports.catalog().find("reliable"));
    Crash crash = new Crash(2, new Window(1_000_000, Long.MAX_VALUE));
    RunSettings settings =
        new RunSettings(
            all.machine().with(reliable, FaultPlan.of(crash)),
            all.protocol(),
            all.protocolSettings(),
            Ordering.TIMED,
            all.random(),
            warmUp);
    return Run.execute(settings, ListWorkload.of(2, TWO_FAULTS));
  }

  @Test
  void executionTimeBeginsWithTheMeasurement() {
    double whole = run(Ordering.TIMED, WarmUp.NONE).metrics().get("executionTime");
    Map<String, Double> measured = run(Ordering.TIMED, "10ms").metrics();
    assertThat(measured).containsEntry("executionTime", whole - 10_000_000);
  }

  @Test
  void aFaultThatBeganInTheWarmUpIsNotCounted() {
    RunResult whole = run(Ordering.TIMED, WarmUp.NONE);
    Map<String, Double> measured = run(Ordering.TIMED, "50us").metrics();
    assertThat(measured)
        .containsEntry("readFaults", 0.0)
        .containsEntry("readFaultLatency.max", 0.0)
        .containsEntry("stallTime", whole.metrics().get("writeFaultLatency.mean"));
  }

  @Test
  void theCourseHasTheWarmUpAndSaysWhereItEnds() {
    FaultCourse whole = run(Ordering.TIMED, WarmUp.NONE).course();
    FaultCourse measured = run(Ordering.TIMED, "10ms").course();
    assertThat(whole.measuredFromNanos()).isZero();
    assertThat(whole.steps().stream().mapToLong(FaultCourse.Step::faults).sum()).isEqualTo(2);
    assertThat(measured.measuredFromNanos()).isEqualTo(10_000_000);
    assertThat(measured.steps()).isEqualTo(whole.steps());
  }

  @Test
  void processorsAreChargedForWhatTheyDoAfterTheWarmUp() {
    double whole = run(Ordering.TIMED, WarmUp.NONE).nodes().get(1).serviceNanos();
    double measured = run(Ordering.TIMED, "1 reference").nodes().get(1).serviceNanos();
    assertThat(measured).isEqualTo(whole / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 references", "0s", "1 reference", "700 references", "3ms", "17.3ms"})
  void aMeasurementIsTheSameWhetherProcessesRunAheadOrStepByStep(String warmUp) {
    RunSettings settings = settings(Ordering.TIMED, WarmUp.parse(warmUp));
    ListWorkload workload = TestRuns.conflicts(1, 4, 40);
    RunResult ahead = new TimedReplay(settings, Watchers.NOBODY, workload, true).run();
    RunResult stepwise = new TimedReplay(settings, Watchers.NOBODY, workload, false).run();
    assertThat(ahead).isEqualTo(stepwise);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 references", "4 references", "1s"})
  void aRunThatEndsInItsWarmUpFails(String warmUp) {
    for (Ordering ordering : Ordering.values()) {
      assertThatThrownBy(() -> run(ordering, warmUp))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("before its warm-up of " + warmUp);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "-1ms", "10 pages", "1e9 references", "references", ""})
  void whatIsNoWarmUpIsRefused(String text) {
    assertThatThrownBy(() -> WarmUp.parse(text))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("references");
  }
}
