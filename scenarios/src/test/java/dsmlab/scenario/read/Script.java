package dsmlab.scenario.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of cases: {@code == title}, the scenario, options as lines {@code --set path=value}, then
 * {@code ----} and the expected output. With the system property {@code dsmlab.rewrite} the
 * expected output is replaced by what came out.
 */
final class Script {

  private static final String DIRECTORY = "src/test/resources/dsmlab/scenario/read";

  private final Path file;
  private final List<Case> cases = new ArrayList<>();

  /** One case; {@code input} keeps the option lines apart. */
  record Case(String title, String scenario, List<String> sets, String expected) {}

  Script(String name) {
    this.file = Path.of(DIRECTORY, name);
    try {
      for (String part : Files.readString(file, StandardCharsets.UTF_8).split("(?m)^== ")) {
        if (!part.isEmpty() && !part.startsWith("#")) {
          cases.add(parse(part));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory of the scripts, where their scenarios find files. */
  static Path directory() {
    return Path.of(DIRECTORY);
  }

  List<Case> cases() {
    return cases;
  }

  private static Case parse(String part) {
    String title = part.lines().findFirst().orElseThrow();
    String body = part.substring(title.length() + 1);
    int separator = ("\n" + body).indexOf("\n----\n");
    String input = body.substring(0, separator);
    String scenario =
        input
            .lines()
            .filter(line -> !line.startsWith("--set "))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    List<String> sets =
        input
            .lines()
            .filter(line -> line.startsWith("--set "))
            .map(line -> line.substring("--set ".length()))
            .toList();
    return new Case(title, scenario, sets, body.substring(separator + "----\n".length()).strip());
  }

  /** Whether expected outputs are to be replaced. */
  static boolean rewrites() {
    return System.getProperty("dsmlab.rewrite") != null;
  }

  /** Puts another expected output into the file. */
  void rewrite(Case old, String actual) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int start = text.indexOf("== " + old.title() + "\n");
    int expected = text.indexOf("\n----\n", start) + "\n----\n".length();
    int next = text.indexOf("\n== ", expected);
    String rest = next < 0 ? "" : text.substring(next);
    String changed = text.substring(0, expected) + actual + "\n" + rest;
    Files.writeString(file, changed, StandardCharsets.UTF_8);
  }
}
