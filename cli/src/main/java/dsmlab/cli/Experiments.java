package dsmlab.cli;

import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.Plan;
import dsmlab.scenario.Rounds;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunProgress;
import dsmlab.scenario.Runner;
import java.util.Map;

/** Does experiments, and shows how far they are. */
record Experiments(Session session, int jobs) {

  /**
   * Does all runs of an experiment.
   *
   * @param known results by run id that are taken as they are
   * @param journal hears of every run that has ended
   */
  ExperimentResults run(Experiment experiment, Map<String, RunResult> known, RunProgress journal) {
    RunExecutor executor = RunExecutor.simulator(experiment.scenario().checks());
    Runner runner = new Runner(executor, jobs, session.surroundings().temporaryDirectory());
    Plan plan = Plan.of(experiment);
    try (ProgressLine line = ProgressLine.on(session.surroundings(), plan.runs().size())) {
      Rounds rounds = new Rounds(experiment);
      return ExperimentResults.of(experiment, rounds.run(runner, known, journal.andThen(line)));
    } catch (InterruptedException e) {
      throw new InterruptedCommand(e);
    }
  }
}
