package dsmlab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dsmlab trace}: looks into recorded programs and converts them. */
@Command(name = "trace", description = "Looks into a trace, or converts it.")
final class TraceCommand {

  private TraceCommand() {}

  /** The command with its sub-commands. */
  static CommandLine commandLine(Session session) {
    return new CommandLine(new TraceCommand())
        .addSubcommand(new TraceInfoCommand(session))
        .addSubcommand(new TraceHeadCommand(session))
        .addSubcommand(new TraceConvertCommand(session));
  }
}
