package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the lines of {@code sh} blocks in a folder: {@code ./dsmlab} in this process, the rest by a
 * shell. The build itself is not run from within the build.
 */
final class DocumentedShell {

  private static final String DSMLAB = "./dsmlab";
  private static final String BUILD = "./mvnw";

  /** What the documentation calls the jars of dsmlab. */
  private static final String JARS = "cli/target/quick/lib/*";

  private static final Pattern HERE = Pattern.compile(".*<<'(\\w+)'$");

  /** A command may be shown to end otherwise than well. */
  private static final Pattern ENDS = Pattern.compile("\\s+# exit code (\\d+)$");

  private static final String COMMENT = "\\s+# (?!exit code \\d+$).*";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Path folder;
  private final TestProgram dsmlab;

  DocumentedShell(Path folder) {
    this.folder = folder;
    this.dsmlab = TestProgram.in(folder);
  }

  /** Runs the commands of a block, which must end as they are said to; returns what they print. */
  String run(List<String> lines) throws IOException {
    StringBuilder output = new StringBuilder();
    List<String> script = new ArrayList<>();
    for (String command : commands(lines)) {
      if (command.startsWith(DSMLAB)) {
        output.append(runShell(script)).append(runDsmlab(command));
        script.clear();
      } else if (!command.startsWith(BUILD)) {
        script.add(command);
      }
    }
    return output.append(runShell(script)).toString();
  }

  /** A command per line, except that a here-document belongs to its command. */
  private static List<String> commands(List<String> lines) {
    List<String> commands = new ArrayList<>();
    for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
      StringBuilder command = new StringBuilder(rest.next().replaceFirst(COMMENT, ""));
      Matcher here = HERE.matcher(command);
      if (here.matches()) {
        for (String line = ""; !line.equals(here.group(1)); ) {
          line = rest.next();
          command.append('\n').append(line);
        }
      }
      commands.add(command.toString());
    }
    return commands;
  }

  private String runDsmlab(String line) {
    Matcher ends = ENDS.matcher(line);
    int code = ends.find() ? Integer.parseInt(ends.group(1)) : 0;
    String command = ends.replaceFirst("");
    Object[] words = WORD.matcher(command).results().skip(1).map(DocumentedShell::word).toArray();
    Ending ending = dsmlab.run(words);
    assertThat(ending.code()).as("%s%n%s", command, ending.messages()).isEqualTo(code);
    return ending.output();
  }

  private static String word(MatchResult quoted) {
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }

  private String runShell(List<String> script) throws IOException {
    String command = String.join("\n", script);
    String runnable = command.replace(JARS, System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder("sh", "-e", "-c", runnable)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as("%s%n%s", command, output).isZero();
    return output;
  }
}
