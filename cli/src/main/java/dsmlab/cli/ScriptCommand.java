package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.option.FileConverter;
import dsmlab.verification.script.Script;
import dsmlab.verification.script.ScriptReader;
import dsmlab.verification.script.ScriptResult;
import dsmlab.verification.script.ScriptRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab script}: what happens on a small cluster, step by step. */
@Command(
    name = "script",
    description = "Runs a script of steps on a small cluster and shows what happens.")
final class ScriptCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      paramLabel = "FILE",
      converter = FileConverter.class,
      description = "a script, see docs/verification.md")
  private Path file = Path.of("");

  @Option(
      names = "--rewrite",
      description = "Put what is printed into the file in place of what was expected.")
  private boolean rewrite;

  ScriptCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ScriptFile scriptFile = ScriptFile.in(session, file);
    String text = scriptFile.read();
    Script script = ScriptReader.read(scriptFile.name(), text, session.catalogs().protocols());
    ScriptResult result = ScriptRun.of(script);
    session.results().print(result.text());
    if (!rewrite) {
      result.differences().forEach(session.messages()::println);
    } else if (!text.equals(result.text())) {
      scriptFile.write(result.text());
    }
    return code(result);
  }

  private int code(ScriptResult result) {
    if (result.promiseBroken()) {
      return ExitCode.PROMISE_BROKEN;
    }
    return rewrite || result.differences().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
