package dsmlab.cli;

import dsmlab.cli.output.ResultStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command line within this process, its streams captured. */
final class TestProgram {

  private static final int COLUMNS = 120;

  private final Surroundings surroundings;

  private TestProgram(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What a command has done.
   *
   * @param code the exit code
   * @param output what it wrote to standard output
   * @param messages what it wrote to standard error
   */
  record Ending(int code, String output, String messages) {

    List<String> outputLines() {
      return output.lines().toList();
    }
  }

  /** A program that works in a directory and sees no terminal. */
  static TestProgram in(Path directory) {
    return new TestProgram(new Surroundings(directory, false, COLUMNS, false, Optional.empty()));
  }

  /** The same with a directory of plug-ins that the environment names. */
  TestProgram withPlugins(String plugins) {
    Path directory = surroundings.workingDirectory();
    return new TestProgram(
        new Surroundings(directory, false, COLUMNS, false, Optional.of(plugins)));
  }

  /** Runs a command that needs no directory of its own. */
  static Ending dsmlab(Object... arguments) {
    return in(Path.of("")).run(arguments);
  }

  /** Runs a command. */
  Ending run(Object... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintWriter results = ResultStream.writer(output, () -> false);
    PrintWriter told = new PrintWriter(messages, true, StandardCharsets.UTF_8);
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = new Program(surroundings, results, told).run(words);
    told.flush();
    return new Ending(code, text(output), text(messages));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
