package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Value;
import java.util.List;

/**
 * One swept key of a scenario.
 *
 * @param paths the paths that it sets: one, or several whose values are linked
 * @param choices its values; each sets every path
 */
record Axis(List<String> paths, List<Choice> choices) {

  /** One value, or linked values, of an axis. */
  record Choice(List<Step> steps) {}

  /**
   * A value at a path.
   *
   * @param origin where the path was written
   */
  record Step(String path, Position origin, Value value) {}

  Axis {
    paths = List.copyOf(paths);
    choices = List.copyOf(choices);
  }
}
