package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.Plan;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunOutcome;
import dsmlab.scenario.Runner;
import java.util.List;
import java.util.Map;

/** Does experiments: shows how far the runs are, and says which have failed. */
record Experiments(Session session, int jobs) {

  /** Does all runs of an experiment whose results are not yet known. */
  ExperimentResults run(Experiment experiment, Map<String, RunResult> known) {
    RunExecutor executor = RunExecutor.simulator(experiment.scenario().checks());
    Runner runner = new Runner(executor, jobs, session.surroundings().temporaryDirectory());
    Plan plan = Plan.of(experiment);
    try (ProgressLine progress = ProgressLine.on(session.surroundings(), plan.runs().size())) {
      List<RunOutcome> outcomes = runner.run(plan, known, progress);
      return ExperimentResults.of(experiment, outcomes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Says which runs have failed and why, and chooses the exit code. */
  int tellFailures(ExperimentResults results) {
    int code = ExitCode.DONE;
    for (FailedRun run : results.failures()) {
      session.messages().println(name(run) + ": " + run.reason());
      int own = run.promiseBroken() ? ExitCode.PROMISE_BROKEN : ExitCode.FAILED;
      code = Math.max(code, own);
    }
    return code;
  }

  private static String name(FailedRun run) {
    StringBuilder name = new StringBuilder(run.protocolLabel());
    run.point().forEach((axis, value) -> name.append(", ").append(axis).append(' ').append(value));
    return name.toString();
  }
}
