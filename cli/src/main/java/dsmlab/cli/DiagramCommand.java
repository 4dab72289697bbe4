package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.cli.diagram.ChosenRun;
import dsmlab.cli.diagram.Drawing;
import dsmlab.cli.diagram.DrawingOptions;
import dsmlab.machine.RunFailure;
import dsmlab.machine.RunResult;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.PlannedRun;
import dsmlab.scenario.ResultStore;
import dsmlab.scenario.RunOutcome;
import dsmlab.sim.file.OutputFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab diagram}: what happened in one run, as a picture. */
@Command(
    name = "diagram",
    description = "Does one run of a scenario again and draws what happens in it.")
final class DiagramCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private final ScenarioOptions scenario = new ScenarioOptions();

  @Option(
      names = "--run",
      paramLabel = "ID",
      required = true,
      description = "The run, as 'dsmlab plan' and runs.csv name it; its first letters are enough.")
  private String run = "";

  @Mixin private final DrawingOptions options = new DrawingOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where the picture goes; standard output when not given.")
  private @Nullable Path file;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description =
          "Results with the same run, whose digest must come out again; results/NAME when not"
              + " given.")
  private @Nullable Path results;

  DiagramCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Experiment experiment = scenario.experiment(session);
    PlannedRun chosen = ChosenRun.of(experiment, run);
    options.check(chosen.point().machine().nodes());
    if (file == null) {
      return draw(experiment, chosen, session.results()::print);
    }
    Path place = session.surroundings().workingDirectory().resolve(file);
    try (OutputFile output = OutputFile.open(place)) {
      return draw(experiment, chosen, output::keep);
    }
  }

  private int draw(Experiment experiment, PlannedRun chosen, Consumer<String> destination) {
    Drawing drawing = new Drawing(experiment.scenario().name(), chosen, options.keeper());
    int code =
        switch (run(drawing, experiment)) {
          case RunOutcome.Finished finished -> {
            compare(finished, experiment);
            yield ExitCode.DONE;
          }
          case RunOutcome.Failed failed -> {
            session.messages().println(failed.reason());
            yield failed.promiseBroken() ? ExitCode.PROMISE_BROKEN : ExitCode.FAILED;
          }
        };
    destination.accept(options.picture(drawing));
    return code;
  }

  private RunOutcome run(Drawing drawing, Experiment experiment) {
    try {
      return drawing.perform(
          experiment.scenario().checks(), session.surroundings().temporaryDirectory());
    } catch (InterruptedException e) {
      throw new InterruptedCommand(e);
    }
  }

  /** The picture must be of the run whose results are there. */
  private void compare(RunOutcome.Finished finished, Experiment experiment) {
    Path directory = results == null ? RunCommand.resultsOf(experiment) : results;
    Path place = session.surroundings().workingDirectory().resolve(directory);
    String id = finished.run().id();
    RunResult stored = ResultStore.known(place).get(id);
    String digest = finished.result().digest();
    if (stored != null && !stored.digest().equals(digest)) {
      throw new RunFailure(
          "run %s has digest %s now, but %s in %s; nothing was drawn"
              .formatted(id, digest, stored.digest(), directory));
    }
  }
}
