package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.option.FileConverter;
import dsmlab.cli.plugin.PluginOption;
import dsmlab.cli.plugin.Plugins;
import dsmlab.scenario.read.Catalogs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The command line with its surroundings: arguments in, exit code out, never an exception. */
final class Program {

  private final Surroundings surroundings;
  private final PrintWriter results;
  private final PrintWriter messages;
  private final Answers answers;

  /**
   * Prepares the command line.
   *
   * @param results where results go; it throws when it cannot write
   * @param messages where everything else goes
   */
  Program(Surroundings surroundings, PrintWriter results, PrintWriter messages) {
    this.surroundings = surroundings;
    this.results = results;
    this.messages = messages;
    this.answers = new Answers(messages);
  }

  private Session session(Plugins plugins, Optional<String> pluginDirectory) {
    Catalogs catalogs = plugins.addTo(Catalogs.standard());
    return new Session(surroundings, results, messages, answers, catalogs, pluginDirectory);
  }

  private int execute(Session session, String... arguments) {
    CommandLine commandLine = commandLine(session, arguments);
    return arguments.length == 0 ? help(commandLine) : commandLine.execute(arguments);
  }

  private CommandLine commandLine(Session session, String... arguments) {
    CommandLine commandLine =
        Dsmlab.commandLine(session, arguments)
            .registerConverter(Path.class, new FileConverter())
            .setOut(results)
            .setErr(messages)
            .setColorScheme(colours(surroundings))
            .setUsageHelpAutoWidth(false)
            .setUsageHelpLongOptionsMaxWidth(28)
            .setExpandAtFiles(false)
            .setUnmatchedOptionsAllowedAsOptionParameters(false)
            .setExecutionStrategy(answers::execute)
            .setParameterExceptionHandler((problem, given) -> answers.badUsage(problem))
            .setExecutionExceptionHandler((failure, command, parsed) -> answers.failed(failure));
    prepare(commandLine.getCommandSpec());
    return commandLine;
  }

  private static Help.ColorScheme colours(Surroundings surroundings) {
    return Help.defaultColorScheme(surroundings.terminalOutput() ? Help.Ansi.ON : Help.Ansi.OFF);
  }

  /** Help keeps the order of the code; sorting would depend on the locale. */
  private static void prepare(CommandSpec command) {
    command.parser().collectErrors(true);
    command.usageMessage().sortOptions(false).sortSynopsis(false);
    command.subcommands().values().forEach(sub -> prepare(sub.getCommandSpec()));
  }

  /** Does what the arguments say. */
  int run(String... arguments) {
    Optional<String> directory = PluginOption.in(arguments).or(surroundings::plugins);
    try (Plugins plugins = open(directory)) {
      Session session = session(plugins, directory);
      Optional<Kind> listed = PlainList.wanted(session.kinds(), arguments);
      listed.ifPresent(kind -> PlainList.print(kind, results, surroundings.columns()));
      int code = listed.isPresent() ? ExitCode.DONE : execute(session, arguments);
      results.flush();
      return code;
    } catch (RuntimeException | Error failure) {
      return answers.failed(failure);
    }
  }

  private Plugins open(Optional<String> directory) {
    return directory
        .map(name -> Plugins.in(surroundings.workingDirectory().resolve(name)))
        .orElseGet(Plugins::none);
  }

  private int help(CommandLine commandLine) {
    commandLine.usage(results);
    return ExitCode.DONE;
  }
}
