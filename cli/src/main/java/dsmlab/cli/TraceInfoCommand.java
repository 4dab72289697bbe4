package dsmlab.cli;

import dsmlab.cli.option.PageSizeConverter;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.cli.trace.TraceFacts;
import dsmlab.cli.trace.TraceInput;
import dsmlab.workload.summary.TraceSummary;
import dsmlab.workload.trace.TraceStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab trace info}: what a trace holds. */
@Command(name = "info", description = "Counts what a trace holds, and how its pages are shared.")
final class TraceInfoCommand implements Runnable {

  private final Session session;

  @Mixin private TraceInput input = new TraceInput();

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
    try (TraceStream stream = input.source(session.surroundings().workingDirectory()).open()) {
      TraceSummary summary = TraceSummary.of(stream, pageBytes);
      TraceInput.tell(stream.readings(), session.messages());
      return new TraceFacts(input.name(), stream.readings(), summary);
    }
  }
}
