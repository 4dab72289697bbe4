package dsmlab.cli.answer;

import dsmlab.cli.option.OptionException;
import dsmlab.cli.output.OutputFailure;
import dsmlab.cli.plugin.PluginException;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunFailure;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.sim.file.OutputException;
import dsmlab.sim.settings.Printable;
import dsmlab.sim.settings.SettingException;
import dsmlab.verification.explore.UnsupportedStateException;
import dsmlab.verification.litmus.LitmusException;
import dsmlab.verification.script.ScriptException;
import dsmlab.workload.trace.TraceException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells the user in a sentence why a command has not done what it should, and chooses the code. */
public final class Answers {

  /** What the virtual machine says to who asks for clean-up after the user has pressed ctrl-C. */
  private static final String SHUTDOWN = "Shutdown in progress";

  private static final String STACK_TRACE = "--stack-trace";

  private final PrintWriter messages;
  private boolean stackTraceWanted;

  /**
   * Answers to a place.
   *
   * @param messages where the user reads messages
   */
  public Answers(PrintWriter messages) {
    this.messages = messages;
  }

  /** Lets every message be followed by the place in the program that it comes from. */
  public void wantStackTrace() {
    stackTraceWanted = true;
  }

  /** Runs a command line when nothing is wrong with it, and otherwise says everything that is. */
  public int execute(ParseResult parsed) {
    List<String> problems = helpIsWanted(parsed) ? List.of() : UsageProblems.of(parsed);
    problems.forEach(messages::println);
    return problems.isEmpty() ? run(parsed) : ExitCode.BAD_INPUT;
  }

  /** Help that cannot be written is answered here: picocli would print a stack trace. */
  private int run(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutputFailure failure) {
      return failed(failure);
    }
  }

  private static boolean helpIsWanted(ParseResult parsed) {
    for (ParseResult level = parsed; level != null; level = level.subcommand()) {
      if (level.isUsageHelpRequested() || level.isVersionHelpRequested()) {
        return true;
      }
    }
    return false;
  }

  /** Answers a command line that could not be read to its end. */
  public int badUsage(ParameterException problem) {
    UsageProblems.of(List.of(problem)).forEach(messages::println);
    return ExitCode.BAD_INPUT;
  }

  /** Answers whatever a command has thrown. */
  public int failed(Throwable failure) {
    if (stackTraceWanted) {
      failure.printStackTrace(messages);
    }
    int code = tell(failure);
    messages.flush();
    return code;
  }

  private int tell(Throwable failure) {
    return switch (failure) {
      case OutputFailure output -> lost(output);
      case TraceException badTrace -> say(badTrace.getMessage(), ExitCode.BAD_INPUT);
      case ScenarioException badScenario -> say(badScenario.getMessage(), ExitCode.BAD_INPUT);
      case LitmusException badTest -> say(badTest.getMessage(), ExitCode.BAD_INPUT);
      case ScriptException badScript -> say(badScript.getMessage(), ExitCode.BAD_INPUT);
      case OutputException noOutput ->
          say(noOutput.getMessage(), noOutput.isLate() ? ExitCode.FAILED : ExitCode.BAD_INPUT);
      case PluginException badPlugins -> say(badPlugins.getMessage(), ExitCode.BAD_INPUT);
      case InterruptedCommand _ -> ExitCode.INTERRUPTED;
      case OptionException many -> say(lines(many), ExitCode.BAD_INPUT);
      case SettingException badSetting ->
          say(Printable.line("dsmlab: " + badSetting.getMessage()), ExitCode.BAD_INPUT);
      case PromiseViolation broken -> say(broken.getMessage(), ExitCode.PROMISE_BROKEN);
      case UnsupportedStateException opaque ->
          say("dsmlab: " + opaque.getMessage(), ExitCode.FAILED);
      case RunFailure unfinished -> say(unfinished.getMessage(), ExitCode.FAILED);
      case OutOfMemoryError memory ->
          say("dsmlab: out of memory; DSMLAB_JAVA_OPTS=-Xmx8g gives it 8 GiB", ExitCode.FAILED);
      default -> unexpected(failure);
    };
  }

  private static String lines(OptionException problems) {
    return problems.problems().stream()
        .map(problem -> Printable.line("dsmlab: " + problem.getMessage()))
        .collect(Collectors.joining("\n"));
  }

  private int say(@Nullable String sentence, int code) {
    messages.println(sentence);
    return code;
  }

  /** Nobody misses what was not written after {@code | head} has read enough. */
  private int lost(OutputFailure output) {
    if (output.readerGone()) {
      return ExitCode.DONE;
    }
    return say(
        "dsmlab: standard output cannot be written: %s; send it to another place"
            .formatted(output.reason()),
        ExitCode.BAD_INPUT);
  }

  private int unexpected(Throwable failure) {
    if (SHUTDOWN.equals(failure.getMessage())) {
      return ExitCode.INTERRUPTED;
    }
    String where = stackTraceWanted ? "" : "; " + STACK_TRACE + " tells where";
    return say("dsmlab: unexpected failure: " + failure + where, ExitCode.FAILED);
  }
}
