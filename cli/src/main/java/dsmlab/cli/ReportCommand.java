package dsmlab.cli;

import dsmlab.cli.option.JobsConverter;
import dsmlab.scenario.ExperimentResults;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab report}: the report again, from stored results. */
@Command(name = "report", description = "Makes the report again, from stored results.")
final class ReportCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "DIR", description = "a directory that 'run' has written")
  private Path directory = Path.of("");

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobsConverter.class,
      description = "How many charts at a time; as many as there are processors when not given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    StoredResults stored = new StoredResults(session, directory, jobs);
    ExperimentResults results = stored.read();
    stored.publish(results, stored.command());
    return session.tellFailures(results);
  }
}
