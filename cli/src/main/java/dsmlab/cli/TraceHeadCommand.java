package dsmlab.cli;

import dsmlab.cli.option.LinesConverter;
import dsmlab.cli.trace.TraceInput;
import dsmlab.workload.trace.TraceHead;
import dsmlab.workload.trace.TraceStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab trace head}: how a trace begins. */
@Command(name = "head", description = "Shows the first records of a trace as text.")
final class TraceHeadCommand implements Runnable {

  private static final int LINES = 20;

  private final Session session;

  @Mixin private TraceInput input = new TraceInput();

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
    try (TraceStream stream = input.source(session.surroundings().workingDirectory()).open()) {
      TraceHead.lines(stream, lines).forEach(session.results()::println);
    }
  }
}
