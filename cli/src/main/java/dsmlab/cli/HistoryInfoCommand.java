package dsmlab.cli;

import dsmlab.cli.history.HistoryFacts;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.verification.history.file.HistoryFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab history info}: what a history holds. */
@Command(name = "info", description = "Counts what a history holds.")
final class HistoryInfoCommand implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "a history, as --history stores it")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How it is printed: for people (default), or as a JSON object.")
  private Format format = Format.TABLE;

  HistoryInfoCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path resolved = session.surroundings().workingDirectory().resolve(file);
    HistoryFacts facts = HistoryFacts.of(file.toString(), new HistoryFile(resolved).read());
    if (format == Format.JSON) {
      session.results().println(Json.of(facts.json()));
    } else {
      session.results().print(facts.text(session.surroundings().columns()));
    }
  }
}
