package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Time, worked out by hand. */
final class TimedReplayTest {

  /** 10 Mbps: 0.8 us a byte. A request has 32 bytes, a page 4,128. */
  private static final double REQUEST_WIRE_NANOS = 100_000 + 32 * 800;

  private static final double PAGE_WIRE_NANOS = 100_000 + (4096 + 32) * 800;
  private static final double COPY_NANOS = 40_000;

  private static RunResult run(String protocol, int nodes, String records) {
    int processes = (int) records.strip().lines().map(line -> line.charAt(0)).distinct().count();
    RunSettings settings =
        TestRuns.settings(
            protocol,
            "constant",
            nodes,
            Ordering.TIMED,
            Map.of("fault", "100us", "send", "50us", "receive", "50us", "copyPerKiB", "10us"));
    return Run.execute(settings, ListWorkload.of(processes, records));
  }

  @Test
  void aReadFaultCostsTrapRequestAndPage() {
    double expected =
        100_000
            + (50_000 + REQUEST_WIRE_NANOS + 50_000)
            + (50_000 + COPY_NANOS + PAGE_WIRE_NANOS + 50_000 + COPY_NANOS);
    assertThat(run("improved-central", 2, "0 C 0\n1 R 1000 8").metrics())
        .containsEntry("faultLatency.max", expected)
        .containsEntry("executionTime", expected + 100);
  }

  @Test
  void servicesInterruptTheProgram() {
    RunResult idle = run("improved-central", 2, "0 C 100000");
    RunResult serving = run("improved-central", 2, "0 C 50000\n0 C 50000\n1 R 1000 8");
    assertThat(idle.metrics()).containsEntry("executionTime", 10_000_000.0);
    assertThat(serving.metrics())
        .containsEntry("executionTime", 10_000_000.0 + 50_000 + 50_000 + COPY_NANOS);
  }

  @Test
  void processesOfOneNodeThatFaultOnOnePageSendOneRequest() {
    RunSettings settings = TestRuns.settings("improved-central", "constant", 2, Ordering.TIMED);
    ListWorkload workload =
        ListWorkload.of(6, "1 R 1000 8\n3 R 1008 8\n5 W 1010 8\n0 C 0\n2 C 0\n4 C 0");
    assertThat(Run.execute(settings, workload).metrics())
        .containsEntry("readFaults", 2.0)
        .containsEntry("writeFaults", 1.0)
        .containsEntry("messages.request", 2.0)
        .containsEntry("messages.page", 2.0);
  }

  @Test
  void aProcessWaitsForTheMutexThatAnotherHolds() {
    RunResult result = run("improved-central", 2, "0 L 1\n0 C 1000\n0 U 1\n1 L 1\n1 C 10\n1 U 1");
    assertThat(result.metrics())
        .containsEntry("synchronisationTime", 100_000.0)
        .containsEntry("executionTime", 101_000.0);
  }

  @Test
  void processesThatWaitForEachOtherAreNamed() {
    assertThatThrownBy(() -> run("improved-central", 2, "0 L 1\n0 L 2\n1 L 2\n0 C 0\n1 C 5\n1 L 1"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("wait for ever");
  }

  @Test
  void theLastWordsOfTheAddressSpaceAreReferredToOnce() {
    RunResult result = run("improved-central", 1, "0 R 7ffffffffffffff0 8\n0 W 7ffffffffffffff8 8");
    assertThat(result.metrics()).containsEntry("references", 2.0);
  }

  @Test
  void aReferenceOverThreePagesIsOnePerPageAlsoWhenAllHit() {
    RunResult result = run("improved-central", 1, "0 W ff8 4112\n0 W ff8 4112\n0 R 2000 8");
    assertThat(result.metrics()).containsEntry("references", 7.0);
  }
}
