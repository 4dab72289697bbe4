package dsmlab.cli;

import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.cli.option.JobsConverter;
import dsmlab.cli.trace.TraceInput;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunJournal;
import dsmlab.sim.file.OutputException;
import dsmlab.sim.settings.SettingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab run}: all runs of a scenario, and the report about them. */
@Command(name = "run", description = "Does the runs of a scenario and reports who won.")
final class RunCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private final ScenarioOptions scenario = new ScenarioOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where results go, whole or not at all; results/NAME when not given.")
  private @Nullable Path directory;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobsConverter.class,
      description =
          "How many runs, and then charts, at a time; as many as there are processors when not"
              + " given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--resume",
      description =
          "Take runs that are among the results, or were done before an interruption, as they are.")
  private boolean resume;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description =
          "Store what the processes of each run read and wrote, a file per run, whole or not at"
              + " all; see 'dsmlab history'.")
  private @Nullable Path histories;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireRunsForHistories();
    Experiment experiment = scenario.experiment(session);
    TraceInput.tell(experiment.readings(), session.messages());
    StoredResults stored = new StoredResults(session, directory(experiment), jobs);
    try (RunJournal journal = stored.journal(resume)) {
      return run(experiment, stored, journal);
    } catch (InterruptedCommand e) {
      session.messages().println("interrupted; --resume goes on from the runs that are done");
      throw e;
    }
  }

  private int run(Experiment experiment, StoredResults stored, RunJournal journal) {
    try {
      Map<String, RunResult> known = resume ? stored.known(journal) : Map.of();
      ExperimentResults results =
          new Experiments(session, jobs, histories).run(experiment, known, journal);
      stored.publish(results, scenario.command(session));
      journal.delete();
      return session.tellFailures(experiment, results, violationPicture(experiment));
    } catch (OutputException e) {
      throw journal.survived(e);
    }
  }

  private void requireRunsForHistories() {
    if (resume && histories != null) {
      throw new SettingException(
          "runs that --resume takes as they are leave no history",
          "--history or --resume, not both",
          null);
    }
  }

  private Path violationPicture(Experiment experiment) {
    Path directory = directory(experiment);
    return directory.resolveSibling(directory.getFileName() + "-violation.svg");
  }

  private Path directory(Experiment experiment) {
    return directory == null ? resultsOf(experiment) : directory;
  }

  /** Where the results of an experiment go unless the user says otherwise. */
  static Path resultsOf(Experiment experiment) {
    String name = experiment.scenario().name().replaceAll("[^\\p{Alnum}._-]+", "-");
    return Path.of("results", name);
  }
}
