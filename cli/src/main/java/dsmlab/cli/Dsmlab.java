package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.option.KindConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.plugin.PluginOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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

  /**
   * The command with its sub-commands; with one of them only, where the first argument is its name:
   * to learn all their options takes longer than a short command does.
   */
  static CommandLine commandLine(Session session, String... arguments) {
    CommandLine dsmlab = new CommandLine(new Dsmlab(session.answers()));
    chosen(arguments).forEach((name, command) -> dsmlab.addSubcommand(command.apply(session)));
    return dsmlab
        .registerConverter(Kind.class, new KindConverter(session.kinds()))
        .registerConverter(
            ProtocolSelection.class,
            new ProtocolSelection.Converter(session.catalogs().protocols()));
  }

  private static Map<String, Function<Session, Object>> chosen(String... arguments) {
    Map<String, Function<Session, Object>> all = commands();
    Function<Session, Object> only = arguments.length == 0 ? null : all.get(arguments[0]);
    return only == null ? all : Map.of(arguments[0], only);
  }

  private static Map<String, Function<Session, Object>> commands() {
    Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("diagram", DiagramCommand::new);
    commands.put("contract", ContractCommand::new);
    commands.put("fuzz", FuzzCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("litmus", LitmusCommand::new);
    commands.put("script", ScriptCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("describe", DescribeCommand::new);
    commands.put("trace", TraceCommand::commandLine);
    commands.put("history", HistoryCommand::commandLine);
    commands.put("bench", BenchCommand::commandLine);
    return commands;
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
