package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code dsmlab} command, which is nothing without one of its sub-commands. */
@Command(
    name = "dsmlab",
    description = "Finds out which DSM protocol is best for a program on a network.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class)
final class Dsmlab {

  private final Answers answers;

  private Dsmlab(Answers answers) {
    this.answers = answers;
  }

  /** The command with all its sub-commands. */
  static CommandLine commandLine(Session session) {
    return new CommandLine(new Dsmlab(session.answers()))
        .addSubcommand(new RunCommand(session))
        .addSubcommand(new PlanCommand(session))
        .addSubcommand(new CompareCommand(session))
        .addSubcommand(new ReportCommand(session))
        .addSubcommand(new ListCommand(session))
        .addSubcommand(new DescribeCommand(session))
        .addSubcommand(TraceCommand.commandLine(session));
  }

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a message comes from.")
  void stackTrace(boolean wanted) {
    if (wanted) {
      answers.wantStackTrace();
    }
  }
}
