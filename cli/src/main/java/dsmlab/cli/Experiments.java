package dsmlab.cli;

import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.Plan;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunOutcome;
import dsmlab.scenario.Runner;
import java.util.List;
import java.util.Map;

/** Does experiments, and shows how far the runs are. */
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
      throw new InterruptedCommand(e);
    }
  }
}
