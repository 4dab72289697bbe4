package dsmlab.cli;

import dsmlab.scenario.ExperimentResults;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dsmlab report}: the report again, from stored results. */
@Command(name = "report", description = "Makes the report again, from stored results.")
final class ReportCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "DIR", description = "a directory that 'run' has written")
  private Path directory = Path.of("");

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    StoredResults stored = new StoredResults(session, directory);
    ExperimentResults results = stored.read();
    stored.publish(results, stored.command());
    return session.tellFailures(results);
  }
}
