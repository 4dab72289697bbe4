package dsmlab.cli;

import dsmlab.cli.answer.InterruptedCommand;
import dsmlab.machine.RunResult;
import dsmlab.report.ReportWriter;
import dsmlab.report.content.Provenance;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.OutputDirectory;
import dsmlab.scenario.ResultStore;
import dsmlab.scenario.RunJournal;
import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The directory with the results of an experiment and their report.
 *
 * @param directory as the user named it
 * @param jobs how many charts of the report are drawn at a time
 */
record StoredResults(Session session, Path directory, int jobs) {

  private static final String COMMAND = "command.txt";
  private static final String REPORT = "report.html";

  /** Makes sure that results can be written, and opens the journal of the runs to come. */
  RunJournal journal(boolean resume) {
    return RunJournal.of(place(), resume);
  }

  /** The results that are there by run id, or in the journal of an interrupted command. */
  Map<String, RunResult> known(RunJournal journal) {
    Map<String, RunResult> known = new HashMap<>(ResultStore.known(place().path()));
    known.putAll(journal.known());
    return known;
  }

  /** Reads the results that are there, to be published again. */
  ExperimentResults read() {
    ExperimentResults results = ResultStore.read(place().path());
    place().tryOut();
    return results;
  }

  /** The command that made the results that are there. */
  String command() {
    try {
      return Files.readString(place().path().resolve(COMMAND)).strip();
    } catch (IOException e) {
      throw new OutputException("%s has no readable %s".formatted(directory, COMMAND), e);
    }
  }

  /**
   * Writes rows, charts and report, prints the table, and says where everything is.
   *
   * @param command gives the same results again
   */
  void publish(ExperimentResults results, String command) {
    place().write(fresh -> write(results, command, fresh));
    String report = directory.resolve(REPORT).toString();
    session.results().print(session.table().render(results, report));
    session.results().flush();
    session.messages().println("report: " + report);
  }

  private void write(ExperimentResults results, String command, Path fresh) throws IOException {
    ResultStore.write(results, fresh);
    Files.writeString(fresh.resolve(COMMAND), command + "\n");
    Provenance provenance = new Provenance(Version.text(), command);
    try {
      new ReportWriter(session.catalogs().protocols(), jobs).write(results, provenance, fresh);
    } catch (InterruptedException e) {
      throw new InterruptedCommand(e);
    }
  }

  private OutputDirectory place() {
    return new OutputDirectory(session.surroundings().workingDirectory().resolve(directory));
  }
}
