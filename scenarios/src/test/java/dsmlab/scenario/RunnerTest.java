package dsmlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunSettings;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.read.TestCatalogs;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {

  private static final String SCENARIO =
      """
      name: s
      replications: 3
      workload: {type: synthetic}
      protocols: [central, dipc]
      sweep: {protocols.dipc.quantum: [1ms, 2ms]}
      """;

  @TempDir Path spill;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void outcomesComeInTheOrderOfThePlan(int jobs) throws InterruptedException {
    Plan plan = plan();
    RunExecutor slowFirst =
        (settings, _) -> {
          pause(3 - settings.random().replication());
          return result(settings);
        };
    List<RunOutcome> outcomes = run(slowFirst, jobs, plan);
    assertThat(outcomes).map(RunOutcome::run).isEqualTo(plan.runs());
    assertThat(outcomes)
        .allSatisfy(outcome ->
            assertThat(((RunOutcome.Finished) outcome).result())
                .isEqualTo(result(outcome.run().settings())));
  }

  @Test
  void equalRunsAreDoneOnce() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    RunExecutor counting =
        (settings, _) -> {
          done.incrementAndGet();
          return result(settings);
        };
    assertThat(run(counting, 2, plan())).hasSize(12);
    assertThat(done).hasValue(3 + 2 * 3);
  }

  @Test
  void aFailingRunSaysWhyAndTheOthersGoOn() throws InterruptedException {
    RunExecutor failing =
        (settings, _) -> {
          throw switch (settings.random().replication()) {
            case 0 -> new RunFailure("page 7 was lost");
            case 1 -> new PromiseViolation("two writers");
            default -> new IllegalStateException("bug");
          };
        };
    List<RunOutcome> outcomes = run(failing, 2, plan());
    assertThat(outcomes.subList(0, 3))
        .map(RunOutcome.Failed.class::cast)
        .map(failed -> failed.promiseBroken() + " " + failed.reason())
        .containsExactly(
            "false page 7 was lost",
            "true two writers",
            "false the simulator failed: java.lang.IllegalStateException: bug");
    assertThat(outcomes).hasSize(12);
  }

  @Test
  void errorsOfAWorkloadAreSentences() throws InterruptedException {
    RunExecutor exhausted =
        (_, _) -> {
          throw new OutOfMemoryError("heap");
        };
    assertThat(run(exhausted, 1, plan()).getFirst())
        .extracting(outcome -> ((RunOutcome.Failed) outcome).reason())
        .isEqualTo("memory ran out; use fewer --jobs or a larger heap");
  }

  @Test
  void knownResultsAreNotComputedAgain() throws InterruptedException {
    Plan plan = plan();
    RunResult known = new RunResult("known", Map.of(), List.of(), List.of(), List.of());
    Map<String, RunResult> results = new HashMap<>();
    plan.runs().stream()
        .filter(run -> run.replication() == 1)
        .forEach(run -> results.put(run.id(), known));
    List<Integer> computed = new ArrayList<>();
    List<RunOutcome> outcomes =
        new Runner((settings, _) -> result(settings), 1, spill)
            .run(plan, results, (outcome, _, _) -> computed.add(outcome.run().replication()));
    assertThat(computed).doesNotContain(1).hasSize(6);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.run().replication() == 1)
        .allMatch(outcome -> ((RunOutcome.Finished) outcome).result().equals(known));
  }

  @Test
  void progressIsHeardByTheCallerStepByStep() throws InterruptedException {
    Thread caller = Thread.currentThread();
    List<String> heard = new ArrayList<>();
    new Runner((settings, _) -> result(settings), 3, spill)
        .run(
            plan(),
            Map.of(),
            (_, done, total) -> {
              assertThat(Thread.currentThread()).isEqualTo(caller);
              heard.add(done + "/" + total);
            });
    assertThat(heard).hasSize(9).startsWith("1/9").endsWith("9/9");
  }

  @Test
  void interruptionStopsAllRuns() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(2);
    CountDownLatch stopped = new CountDownLatch(2);
    RunExecutor endless =
        (_, _) -> {
          started.countDown();
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          stopped.countDown();
          throw new RunFailure("stopped");
        };
    Thread caller = Thread.currentThread();
    Thread interrupter =
        Thread.ofPlatform()
            .start(() -> {
              await(started);
              caller.interrupt();
            });
    assertThatThrownBy(() -> run(endless, 2, plan())).isInstanceOf(InterruptedException.class);
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    interrupter.join();
  }

  private Plan plan() {
    SourceText source = new SourceText("s.yaml", SCENARIO, Path.of(""));
    return Plan.of(new ScenarioReader(TestCatalogs.small(), spill).read(source, List.of()));
  }

  private List<RunOutcome> run(RunExecutor executor, int jobs, Plan plan)
      throws InterruptedException {
    return new Runner(executor, jobs, spill).run(plan, Map.of(), RunProgress.NONE);
  }

  private static RunResult result(RunSettings settings) {
    String digest =
        "%s %s %d"
            .formatted(
                settings.protocol().id(),
                settings.protocolSettings().texts(),
                settings.random().replication());
    return new RunResult(digest, Map.of(), List.of(), List.of(), List.of());
  }

  private static void pause(long steps) {
    try {
      Thread.sleep(2 * steps);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
