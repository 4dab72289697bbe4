package dsmlab.scenario;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.scenario.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios that are shipped: YAML files of one directory. */
public final class ScenarioLibrary {

  /** The system property with which the launcher tells where dsmlab is. */
  public static final String HOME_PROPERTY = "dsmlab.home";

  private static final String SUFFIX = ".yaml";

  private final Path directory;

  /**
   * A shipped scenario.
   *
   * @param name the word by which it is found
   * @param description what it shows
   */
  public record Shipped(String name, String description, Path file) {}

  /** A library in a directory. */
  public ScenarioLibrary(Path directory) {
    this.directory = directory;
  }

  /** The library of this installation; without {@link #HOME_PROPERTY}, of the current directory. */
  public static ScenarioLibrary ofInstallation() {
    Path home = Path.of(Objects.requireNonNullElse(System.getProperty(HOME_PROPERTY), ""));
    return new ScenarioLibrary(home.resolve("scenarios").resolve("library"));
  }

  /** All scenarios, sorted by name; empty when there is no library. */
  public List<Shipped> scenarios() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted()
          .map(ScenarioLibrary::shipped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shipped shipped(Path file) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - SUFFIX.length());
    return new Shipped(name, description(file), file);
  }

  private static String description(Path file) {
    try {
      Object value = YamlReader.read(SourceText.of(file), new Problems());
      String text = value instanceof Mapping mapping ? mapping.text("description") : null;
      return text == null ? "" : text.strip();
    } catch (ScenarioException e) {
      return "";
    }
  }

  /** The file of a scenario that is named without directory and suffix. */
  public Optional<Path> find(String name) {
    return scenarios().stream()
        .filter(scenario -> scenario.name().equals(name))
        .map(Shipped::file)
        .findFirst();
  }
}
