package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.option.FileConverter;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The command line with its surroundings: arguments in, exit code out, never an exception. */
final class Program {

  private final PrintWriter results;
  private final Answers answers;
  private final CommandLine commandLine;

  /**
   * Prepares the command line.
   *
   * @param results where results go; it throws when it cannot write
   * @param messages where everything else goes
   */
  Program(Surroundings surroundings, PrintWriter results, PrintWriter messages) {
    this.results = results;
    this.answers = new Answers(messages);
    this.commandLine = Dsmlab.commandLine(new Session(surroundings, results, messages, answers));
    commandLine
        .registerConverter(Path.class, new FileConverter())
        .setOut(results)
        .setErr(messages)
        .setColorScheme(colours(surroundings))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setExpandAtFiles(false)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setExecutionStrategy(answers::execute)
        .setParameterExceptionHandler((problem, arguments) -> answers.badUsage(problem))
        .setExecutionExceptionHandler((failure, command, parsed) -> answers.failed(failure));
    prepare(commandLine.getCommandSpec());
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
    try {
      int code = arguments.length == 0 ? help() : commandLine.execute(arguments);
      results.flush();
      return code;
    } catch (RuntimeException | Error failure) {
      return answers.failed(failure);
    }
  }

  private int help() {
    commandLine.usage(results);
    return ExitCode.DONE;
  }
}
