package dsmlab.cli.answer;

import dsmlab.cli.option.OptionException;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.Printable;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line: one line each, with what was expected and the nearest word.
 */
final class UsageProblems {

  private UsageProblems() {}

  /** All problems of a command line and of its sub-commands. */
  static List<String> of(ParseResult parsed) {
    List<ParameterException> errors = new ArrayList<>();
    for (ParseResult level = parsed; level != null; level = level.subcommand()) {
      level.errors().stream().map(ParameterException.class::cast).forEach(errors::add);
    }
    return of(errors);
  }

  /** The lines of some errors; what only follows from others is left out. */
  static List<String> of(List<ParameterException> errors) {
    boolean misplaced = errors.stream().anyMatch(UsageProblems::misplacesWords);
    return errors.stream()
        .flatMap(error -> lines(error, misplaced))
        .map(Printable::line)
        .distinct()
        .toList();
  }

  /**
   * The value of an unknown option, what follows an option without a value, and what was refused
   * make other words look superfluous or missing.
   */
  private static boolean misplacesWords(ParameterException error) {
    return switch (error) {
      case UnmatchedArgumentException unmatched ->
          unmatched.getUnmatched().stream().anyMatch(UsageProblems::looksLikeOption);
      case MissingParameterException missing ->
          missing.getMissing().stream().anyMatch(ArgSpec::isOption);
      default -> error.getArgSpec() != null && error.getArgSpec().isPositional();
    };
  }

  private static boolean looksLikeOption(String word) {
    return word.length() > 1 && word.startsWith("-");
  }

  private static Stream<String> lines(ParameterException error, boolean misplaced) {
    CommandSpec command = error.getCommandLine().getCommandSpec();
    return switch (error) {
      case UnmatchedArgumentException unmatched ->
          unmatched(command, unmatched.getUnmatched(), misplaced);
      case MissingParameterException missing ->
          missing.getMissing().stream()
              .filter(argument -> argument.isOption() || !misplaced)
              .map(argument -> missing(command, argument));
      case OverwrittenOptionException twice -> Stream.of(twice(twice));
      default -> badValue(error);
    };
  }

  private static Stream<String> unmatched(
      CommandSpec command, List<String> words, boolean misplaced) {
    if (!command.subcommands().isEmpty() && !looksLikeOption(words.getFirst())) {
      return Stream.of(unknownCommand(command, words.getFirst()));
    }
    return words.stream()
        .filter(word -> !misplaced || looksLikeOption(word))
        .map(word -> looksLikeOption(word) ? unknownOption(command, word) : extra(command, word));
  }

  private static String unknownCommand(CommandSpec command, String word) {
    return unknown(command, "command", word, List.copyOf(command.subcommands().keySet()));
  }

  private static String unknownOption(CommandSpec command, String word) {
    List<String> names =
        command.options().stream().filter(o -> !o.hidden()).map(OptionSpec::longestName).toList();
    return unknown(command, "option", word.replaceFirst("=.*", ""), names);
  }

  private static String unknown(CommandSpec command, String kind, String word, List<String> words) {
    String what = "unknown %s '%s'".formatted(kind, word);
    String expected = "one of " + String.join(", ", words);
    return line(command.qualifiedName(), what, expected, NearestWord.of(word, words));
  }

  private static String extra(CommandSpec command, String word) {
    String expected =
        command.positionalParameters().isEmpty() ? "options only" : "no more arguments";
    return line(
        command.qualifiedName(), "unexpected argument '%s'".formatted(word), expected, null);
  }

  private static String missing(CommandSpec command, ArgSpec argument) {
    String description = String.join(" ", argument.description());
    return argument instanceof OptionSpec option
        ? line(name(option), "its value is missing", option.paramLabel(), null)
        : line(command.qualifiedName(), name(argument) + " is missing", description, null);
  }

  private static String twice(OverwrittenOptionException error) {
    return line(name(error.getOverwritten()), "it is given more than once", "one value", null);
  }

  private static String noCommand(CommandSpec command) {
    String expected = "one of " + String.join(", ", command.subcommands().keySet());
    return line(command.qualifiedName(), "a command is missing", expected, null);
  }

  private static Stream<String> badValue(ParameterException error) {
    ArgSpec argument = error.getArgSpec();
    if (argument == null) {
      return Stream.of(noCommand(error.getCommandLine().getCommandSpec()));
    }
    String place = name(argument);
    return switch (error.getCause()) {
      case OptionException many ->
          many.problems().stream().map(problem -> place + ": " + problem.getMessage());
      case SettingException one -> Stream.of(place + ": " + one.getMessage());
      case null, default ->
          Stream.of(line(place, "its value cannot be used", expected(argument), null));
    };
  }

  private static String expected(ArgSpec argument) {
    return argument.arity().max() == 0 ? "no value" : argument.paramLabel();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String line(String place, String what, String expected, @Nullable String nearest) {
    String end = nearest == null ? "" : "; nearest is " + nearest;
    return place + ": " + what + "; expected " + expected + end;
  }
}
