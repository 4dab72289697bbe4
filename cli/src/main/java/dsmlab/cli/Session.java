package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.cli.catalogue.Kinds;
import dsmlab.cli.diagram.ViolationPicture;
import dsmlab.report.TextTable;
import dsmlab.report.part.Style;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.read.Catalogs;
import dsmlab.sim.settings.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What every command works with.
 *
 * @param results where results go; it throws when it cannot write
 * @param messages where everything else goes
 * @param answers says what went wrong
 * @param catalogs what scenarios can name, plug-ins included
 * @param pluginDirectory where plug-ins come from, as the user named it
 */
record Session(
    Surroundings surroundings,
    PrintWriter results,
    PrintWriter messages,
    Answers answers,
    Catalogs catalogs,
    Optional<String> pluginDirectory) {

  /** What can be listed and described. */
  Kinds kinds() {
    return new Kinds(catalogs);
  }

  /** How results are printed. */
  Style style() {
    boolean plain = !surroundings.terminalOutput() || System.getenv("NO_COLOR") != null;
    return plain ? Style.PLAIN : Style.TERMINAL;
  }

  /** Prints tables as wide as there is room. */
  TextTable table() {
    return new TextTable(catalogs.protocols(), style(), surroundings.columns());
  }

  /**
   * Says which runs have failed and why, draws the first broken promise, and chooses the exit code.
   *
   * @param picture where it is drawn, as the user knows the place
   */
  int tellFailures(Experiment experiment, ExperimentResults results, Path picture) {
    int code = tellFailures(results);
    ViolationPicture.first(results).ifPresent(run -> draw(experiment, run, picture));
    return code;
  }

  /** Says which runs have failed and why, and chooses the exit code. */
  int tellFailures(ExperimentResults results) {
    int code = ExitCode.DONE;
    for (FailedRun run : results.failures()) {
      messages.println(Printable.line(name(run)) + ": " + run.reason());
      int own = run.promiseBroken() ? ExitCode.PROMISE_BROKEN : ExitCode.FAILED;
      code = Math.max(code, own);
    }
    return code;
  }

  private void draw(Experiment experiment, FailedRun run, Path picture) {
    Path place = surroundings.workingDirectory().resolve(picture);
    ViolationPicture drawing = new ViolationPicture(experiment, surroundings.temporaryDirectory());
    try {
      messages.println(drawing.draw(run, place, picture.toString()));
    } catch (InterruptedException e) {
      throw new InterruptedCommand(e);
    }
  }

  private static String name(FailedRun run) {
    StringBuilder name = new StringBuilder(run.protocolLabel());
    run.point().forEach((axis, value) -> name.append(", ").append(axis).append(' ').append(value));
    return name.toString();
  }
}
