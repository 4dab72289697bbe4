package dsmlab.cli;

import dsmlab.machine.RunResult;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.OutputDirectory;
import dsmlab.scenario.ResultStore;
import java.nio.file.Path;
import java.util.Map;

/** The directory with the results of an experiment and their report. */
record StoredResults(Session session, Path directory) {

  private static final String REPORT = "report.html";

  /** Makes sure that nothing is in the way, before time is spent on runs. */
  void check() {
    place().check();
  }

  /** Reads the results that are there. */
  ExperimentResults read() {
    return ResultStore.read(place().path());
  }

  /** The results that are there by run id, if there are any. */
  Map<String, RunResult> known() {
    return ResultStore.known(place().path());
  }

  /** Writes rows, charts and report, prints the table, and says where everything is. */
  void publish(ExperimentResults results) {
    place().write(fresh -> ResultStore.write(results, fresh));
    String report = directory.resolve(REPORT).toString();
    session.results().print(session.table().render(results, report));
    session.results().flush();
    session.messages().println("report: " + report);
  }

  private OutputDirectory place() {
    return new OutputDirectory(session.surroundings().workingDirectory().resolve(directory));
  }
}
