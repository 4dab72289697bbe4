package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.scenario.yaml.YamlReader;
import dsmlab.sim.settings.SettingException;
import org.jspecify.annotations.Nullable;

/**
 * A value that an option puts in place of what the scenario says.
 *
 * @param origin the option as messages call it, such as {@code --set machine.nodes}
 * @param path the dotted path of the key
 * @param text the value
 * @param yaml whether the text is YAML, such as a list or a mapping; otherwise it is taken as it is
 */
public record Assignment(String origin, String path, String text, boolean yaml) {

  /**
   * Reads the argument of {@code --set path=value}.
   *
   * @throws SettingException when it has no such form
   */
  public static Assignment of(String argument) {
    int equals = argument.indexOf('=');
    if (equals < 1) {
      throw new SettingException(
          "'%s' does not set anything".formatted(argument),
          "path=value, such as machine.nodes=8",
          null);
    }
    String path = argument.substring(0, equals).strip();
    boolean yaml = !Header.isText(path);
    return new Assignment("--set " + path, path, argument.substring(equals + 1), yaml);
  }

  /** The value of another option, taken as it is. */
  public static Assignment of(String option, String path, String text) {
    return new Assignment(option, path, text, false);
  }

  Position position() {
    return Position.of(origin);
  }

  @Nullable Value value(Problems problems) {
    return yaml ? YamlReader.read(text, position(), problems) : Scalar.of(text, position());
  }

  /** The assignment in one line, as {@code path=value}. */
  @Override
  public String toString() {
    return path + "=" + text.replaceAll("\\R", " ");
  }
}
