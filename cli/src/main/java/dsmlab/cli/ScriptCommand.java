package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.option.FileConverter;
import dsmlab.sim.settings.SettingException;
import dsmlab.verification.script.Script;
import dsmlab.verification.script.ScriptReader;
import dsmlab.verification.script.ScriptResult;
import dsmlab.verification.script.ScriptRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    Path path = session.surroundings().workingDirectory().resolve(file);
    String text = read(path);
    Script script = ScriptReader.read(file.toString(), text, session.catalogs().protocols());
    ScriptResult result = ScriptRun.of(script);
    session.results().print(result.text());
    if (rewrite) {
      write(path, text, result.text());
    } else {
      result.differences().forEach(session.messages()::println);
    }
    return code(result);
  }

  private int code(ScriptResult result) {
    if (result.promiseBroken()) {
      return ExitCode.PROMISE_BROKEN;
    }
    return rewrite || result.differences().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SettingException("'%s' cannot be read".formatted(file), "a script in UTF-8", null);
    }
  }

  private void write(Path path, String before, String after) {
    try {
      if (!before.equals(after)) {
        Files.writeString(path, after, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new SettingException(
          "'%s' cannot be written".formatted(file), "a file that may be changed", null);
    }
  }
}
