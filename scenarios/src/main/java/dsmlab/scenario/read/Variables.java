package dsmlab.scenario.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one point by their paths, for the constraint of a sweep. */
final class Variables {

  private final Map<String, Optional<Object>> values = new LinkedHashMap<>();
  private boolean complete = true;

  /** Makes a setting known whose value cannot be used. */
  void declare(String path) {
    values.putIfAbsent(path, Optional.empty());
  }

  void put(String path, Object value) {
    values.put(path, Optional.of(value));
  }

  /** Notes that some settings are not known because the kind of a thing is not. */
  void markIncomplete() {
    complete = false;
  }

  boolean isComplete() {
    return complete;
  }

  /** Makes everything known that another point knows, without its values. */
  void declareAll(Variables others) {
    others.values.keySet().forEach(this::declare);
    complete &= others.complete;
  }

  /** The paths that a name means: the path itself, or all paths that end with the name. */
  List<String> meanings(String name) {
    if (values.containsKey(name)) {
      return List.of(name);
    }
    List<String> paths = new ArrayList<>();
    for (String path : values.keySet()) {
      if (path.endsWith("." + name)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /** The value of a path, empty when it could not be read. */
  Optional<Object> value(String path) {
    return values.getOrDefault(path, Optional.empty());
  }

  /** All paths and the last elements of all paths. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (String path : values.keySet()) {
      words.add(path.substring(path.lastIndexOf('.') + 1));
    }
    words.addAll(values.keySet());
    return words;
  }
}
