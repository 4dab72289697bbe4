package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.option.KindConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.plugin.PluginOption;
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
        .addSubcommand(new DiagramCommand(session))
        .addSubcommand(new ContractCommand(session))
        .addSubcommand(new FuzzCommand(session))
        .addSubcommand(new CheckCommand(session))
        .addSubcommand(new LitmusCommand(session))
        .addSubcommand(new ScriptCommand(session))
        .addSubcommand(new ListCommand(session))
        .addSubcommand(new DescribeCommand(session))
        .addSubcommand(TraceCommand.commandLine(session))
        .addSubcommand(HistoryCommand.commandLine(session))
        .addSubcommand(BenchCommand.commandLine(session))
        .registerConverter(Kind.class, new KindConverter(session.kinds()))
        .registerConverter(
            ProtocolSelection.class,
            new ProtocolSelection.Converter(session.catalogs().protocols()));
  }

  /** Declared for help and bad usage; {@link PluginOption} has read it before. */
  @Option(
      names = PluginOption.NAME,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "A directory with jars of protocols; the variable DSMLAB_PLUGINS when not given.")
  void plugins(String directory) {}

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
