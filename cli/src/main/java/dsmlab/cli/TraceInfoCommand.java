package dsmlab.cli;

import dsmlab.cli.option.PageSizeConverter;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.cli.trace.TraceFacts;
import dsmlab.workload.summary.TraceSummary;
import dsmlab.workload.trace.TraceReader;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab trace info}: what a trace holds. */
@Command(name = "info", description = "Counts what a trace holds, and how its pages are shared.")
final class TraceInfoCommand implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "a trace file")
  private Path file = Path.of("");

  @Option(
      names = "--page-size",
      paramLabel = "SIZE",
      converter = PageSizeConverter.class,
      description = "A power of two, such as 4KiB (default) or 1024.")
  private int pageBytes = PageSizeConverter.DEFAULT;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How it is printed: for people (default), or as a JSON object.")
  private Format format = Format.TABLE;

  TraceInfoCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    TraceFacts facts = facts();
    if (format == Format.JSON) {
      session.results().println(Json.of(facts.json()));
    } else {
      session.results().print(facts.text(session.surroundings().columns()));
    }
  }

  private TraceFacts facts() {
    try (TraceReader reader = TraceCommand.open(session, file)) {
      String form = reader.format().name().toLowerCase(Locale.ROOT);
      return new TraceFacts(file.toString(), form, TraceSummary.of(reader, pageBytes));
    }
  }
}
