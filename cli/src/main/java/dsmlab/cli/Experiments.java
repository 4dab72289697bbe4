package dsmlab.cli;

import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.OutputDirectory;
import dsmlab.scenario.Plan;
import dsmlab.scenario.Rounds;
import dsmlab.scenario.RunExecutor;
import dsmlab.scenario.RunProgress;
import dsmlab.scenario.Runner;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does experiments, and shows how far they are.
 *
 * @param histories where the history of each run goes, or null when nobody wants it
 */
record Experiments(Session session, int jobs, @Nullable Path histories) {

  /**
   * Does all runs of an experiment.
   *
   * @param known results by run id that are taken as they are
   * @param journal hears of every run that has ended
   */
  ExperimentResults run(Experiment experiment, Map<String, RunResult> known, RunProgress journal) {
    if (histories == null) {
      RunExecutor executor = RunExecutor.simulator(experiment.scenario().checks());
      return run(experiment, executor, known, journal);
    }
    Path directory = session.surroundings().workingDirectory().resolve(histories);
    return new OutputDirectory(directory)
        .make(fresh -> run(experiment, RunExecutor.recording(experiment, fresh), known, journal));
  }

  private ExperimentResults run(
      Experiment experiment,
      RunExecutor executor,
      Map<String, RunResult> known,
      RunProgress journal) {
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
