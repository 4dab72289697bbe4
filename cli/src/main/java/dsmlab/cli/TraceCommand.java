package dsmlab.cli;

import dsmlab.workload.trace.TraceReader;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dsmlab trace}: looks into recorded programs. */
@Command(name = "trace", description = "Looks into a trace.")
final class TraceCommand {

  private TraceCommand() {}

  /** The command with its sub-commands. */
  static CommandLine commandLine(Session session) {
    return new CommandLine(new TraceCommand())
        .addSubcommand(new TraceInfoCommand(session))
        .addSubcommand(new TraceHeadCommand(session));
  }

  /** Opens a trace as the user named it. */
  static TraceReader open(Session session, Path file) {
    return TraceReader.open(session.surroundings().workingDirectory().resolve(file));
  }
}
