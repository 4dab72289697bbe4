package dsmlab.cli;

import dsmlab.cli.option.LinesConverter;
import dsmlab.workload.trace.TraceHead;
import dsmlab.workload.trace.TraceReader;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab trace head}: how a trace begins. */
@Command(name = "head", description = "Shows the first records of a trace as text.")
final class TraceHeadCommand implements Runnable {

  private static final int LINES = 20;

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "a trace file")
  private Path file = Path.of("");

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      converter = LinesConverter.class,
      description = "How many records; 20 when not given.")
  private int lines = LINES;

  TraceHeadCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (TraceReader reader = TraceCommand.open(session, file)) {
      TraceHead.lines(reader, lines).forEach(session.results()::println);
    }
  }
}
