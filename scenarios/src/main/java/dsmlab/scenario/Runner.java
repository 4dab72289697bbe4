package dsmlab.scenario;

import dsmlab.machine.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Does the runs of a plan on some threads. Each run is computed alone, so that results depend
 * neither on the number of threads nor on the order in which runs end. Runs with the same id are
 * the same run and done once.
 */
public final class Runner {

  private static final long STOP_SECONDS = 5;

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().name("run-", 0).daemon(true).factory();

  private final SingleRun single;
  private final int jobs;

  /**
   * A runner.
   *
   * @param jobs how many runs are done at a time
   * @param spillDirectory where workloads may make temporary files
   */
  public Runner(RunExecutor executor, int jobs, Path spillDirectory) {
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one run at a time, not " + jobs);
    }
    this.single = new SingleRun(executor, spillDirectory);
    this.jobs = jobs;
  }

  /**
   * Does all runs of a plan.
   *
   * @param known results by run id that need not be computed again
   * @return the outcomes in the order of the plan
   * @throws InterruptedException when the calling thread was interrupted; no run goes on then
   */
  public List<RunOutcome> run(Plan plan, Map<String, RunResult> known, RunProgress progress)
      throws InterruptedException {
    Map<String, RunOutcome> outcomes = new LinkedHashMap<>();
    Map<String, PlannedRun> missing = new LinkedHashMap<>();
    for (PlannedRun run : plan.runs()) {
      RunResult result = known.get(run.id());
      if (result == null) {
        missing.putIfAbsent(run.id(), run);
      } else {
        outcomes.put(run.id(), new RunOutcome.Finished(run, result));
      }
    }
    compute(List.copyOf(missing.values()), outcomes, progress);
    return inOrder(plan, outcomes);
  }

  private void compute(
      List<PlannedRun> runs, Map<String, RunOutcome> outcomes, RunProgress progress)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs, THREADS);
    try {
      CompletionService<RunOutcome> service = new ExecutorCompletionService<>(pool);
      runs.forEach(run -> service.submit(() -> single.execute(run)));
      for (int done = 1; done <= runs.size(); done++) {
        RunOutcome outcome = service.take().get();
        outcomes.put(outcome.run().id(), outcome);
        progress.ended(outcome, done, runs.size());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run let its failure escape", e.getCause());
    } finally {
      stop(pool);
    }
  }

  private static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdownNow();
    if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      System.getLogger(Runner.class.getName())
          .log(System.Logger.Level.DEBUG, "runs did not stop when they were told to");
    }
  }

  private static List<RunOutcome> inOrder(Plan plan, Map<String, RunOutcome> outcomes) {
    List<RunOutcome> ordered = new ArrayList<>();
    for (PlannedRun run : plan.runs()) {
      ordered.add(
          switch (outcomes.get(run.id())) {
            case RunOutcome.Finished(_, RunResult result) -> new RunOutcome.Finished(run, result);
            case RunOutcome.Failed(_, boolean promiseBroken, String reason) ->
                new RunOutcome.Failed(run, promiseBroken, reason);
            case null -> throw new IllegalStateException("run " + run.id() + " was forgotten");
          });
    }
    return ordered;
  }
}
