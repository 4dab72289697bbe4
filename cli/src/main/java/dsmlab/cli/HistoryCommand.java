package dsmlab.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code dsmlab history}: what processes have read and written, and which models allow it. */
@Command(
    name = "history",
    description = "Checks what processes have read and written against consistency models.")
final class HistoryCommand {

  private HistoryCommand() {}

  /** The command with its sub-commands. */
  static CommandLine commandLine(Session session) {
    return new CommandLine(new HistoryCommand())
        .addSubcommand(new HistoryCheckCommand(session))
        .addSubcommand(new HistoryInfoCommand(session))
        .addSubcommand(new HistoryConvertCommand(session));
  }
}
