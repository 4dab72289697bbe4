package dsmlab.cli;

import dsmlab.cli.option.AssignmentConverter;
import dsmlab.cli.option.SeedConverter;
import dsmlab.cli.plugin.PluginOption;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ScenarioLibrary;
import dsmlab.scenario.read.Assignment;
import dsmlab.scenario.read.ScenarioReader;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario of a command, and what is set differently for once. */
final class ScenarioOptions {

  @Parameters(
      paramLabel = "SCENARIO",
      description = "a scenario file, or the name of a shipped scenario")
  private Path scenario = Path.of("");

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = AssignmentConverter.class,
      description = "Puts a value in place of the scenario's own, such as machine.nodes=8.")
  private List<Assignment> assignments = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedConverter.class,
      description = "The seed of all random draws, in place of the scenario's own.")
  private @Nullable Long seed;

  /**
   * Reads the scenario.
   *
   * @throws dsmlab.scenario.yaml.ScenarioException when it cannot be used
   */
  Experiment experiment(Session session) {
    Surroundings surroundings = session.surroundings();
    ScenarioReader reader =
        new ScenarioReader(session.catalogs(), surroundings.temporaryDirectory());
    return reader.read(SourceText.of(file(surroundings)), allAssignments());
  }

  /** The command that runs the scenario like this. */
  String command(Session session) {
    List<String> words = new ArrayList<>(List.of("dsmlab", "run", scenario.toString()));
    for (Assignment assignment : allAssignments()) {
      words.add(assignment.yaml() ? "--set" : "--" + assignment.path());
      words.add((assignment.yaml() ? assignment.path() + "=" : "") + assignment.text());
    }
    session.pluginDirectory().ifPresent(name -> words.addAll(List.of(PluginOption.NAME, name)));
    return words.stream().map(ScenarioOptions::quoted).collect(Collectors.joining(" "));
  }

  /** The word as a shell reads it. */
  private static String quoted(String word) {
    return word.matches("[\\w./=:,%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private List<Assignment> allAssignments() {
    List<Assignment> all = new ArrayList<>(assignments);
    if (seed != null) {
      all.add(Assignment.of("--seed", "seed", Long.toString(seed)));
    }
    return all;
  }

  private Path file(Surroundings surroundings) {
    Path file = surroundings.workingDirectory().resolve(scenario);
    boolean nameOnly = scenario.getNameCount() == 1 && !scenario.toString().contains(".");
    return nameOnly && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? shipped(scenario.toString())
        : file;
  }

  private static Path shipped(String name) {
    ScenarioLibrary library = ScenarioLibrary.ofInstallation();
    return library.find(name).orElseThrow(() -> unknown(name, library));
  }

  private static SettingException unknown(String name, ScenarioLibrary library) {
    List<String> names = library.scenarios().stream().map(ScenarioLibrary.Shipped::name).toList();
    return new SettingException(
        "there is neither a file nor a shipped scenario '%s'".formatted(name),
        "a file, or one of " + String.join(", ", names),
        NearestWord.of(name, names));
  }
}
