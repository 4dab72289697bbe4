package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problem;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a mapping by their declarations, with the position of everything wrong. */
final class SectionReader {

  private final Problems problems;
  private final Variables variables;

  SectionReader(Problems problems, Variables variables) {
    this.problems = problems;
    this.variables = variables;
  }

  /** Reports every key that is not one of the known. */
  void refuseUnknown(Mapping section, String title, List<String> known) {
    String expected = known.isEmpty() ? "no key" : "one of " + String.join(", ", known);
    for (Mapping.Entry entry : section.entries()) {
      if (!known.contains(entry.key())) {
        String what = "unknown key '%s' in %s".formatted(entry.key(), title);
        String nearest = NearestWord.of(entry.key(), known);
        problems.add(Problem.at(entry.position(), what, expected, nearest));
      }
    }
  }

  /**
   * Reads all declared settings.
   *
   * @param path the path of the section
   * @return null when one of them cannot be used
   */
  @Nullable Settings settings(Mapping section, String path, List<Parameter> declared) {
    Map<String, String> given = new LinkedHashMap<>();
    boolean good = true;
    for (Parameter parameter : declared) {
      String text = text(section, path, parameter);
      if (text == null) {
        good = false;
      } else {
        given.put(parameter.name(), text);
      }
    }
    return good ? Settings.of(declared, given) : null;
  }

  /** The text of one setting, checked; null when it cannot be used. */
  private @Nullable String text(Mapping section, String path, Parameter parameter) {
    String variable = path.isEmpty() ? parameter.name() : path + "." + parameter.name();
    variables.declare(variable);
    Value value = section.get(parameter.name());
    String text = value == null ? parameter.defaultText() : writtenText(parameter, value);
    Position position = value == null ? section.position() : value.position();
    if (value == null && text == null) {
      String what = "'%s' is missing".formatted(parameter.name());
      problems.add(position, what, parameter.expectation());
    }
    if (text == null) {
      return null;
    }
    try {
      variables.put(variable, parameter.parse(text));
      return text;
    } catch (SettingException problem) {
      problems.add(position, problem);
      return null;
    }
  }

  private @Nullable String writtenText(Parameter parameter, Value value) {
    if (value instanceof Scalar scalar && !scalar.absent()) {
      return scalar.text();
    }
    if (value instanceof Sequence list && parameter.type() == Parameter.Type.LIST) {
      return list.inline();
    }
    String what = "'%s' is %s".formatted(parameter.name(), value.kind());
    problems.add(value.position(), what, parameter.expectation());
    return null;
  }

  /** The mapping at a key, or null when it is absent or, with a problem, when it is no mapping. */
  @Nullable Mapping mapping(Mapping section, String key) {
    Value value = section.get(key);
    if (value == null || value instanceof Mapping) {
      return (Mapping) value;
    }
    problems.add(value.position(), "'%s' is %s".formatted(key, value.kind()), "a mapping of keys");
    return null;
  }

  /**
   * A mapping with a type, which may be written as the type alone.
   *
   * @return null, with a problem, when it is neither
   */
  @Nullable Mapping typed(String key, Value value, Catalog<?> catalog) {
    Mapping mapping = Mapping.ofShortForm(value);
    if (mapping == null) {
      String expected = "a mapping with 'type', one of " + String.join(", ", catalog.ids());
      problems.add(value.position(), "'%s' is %s".formatted(key, value.kind()), expected);
    }
    return mapping;
  }

  /** The thing that a section's key names, or null with a problem. */
  <T extends Described> @Nullable T named(Mapping section, String key, Catalog<T> catalog) {
    Value value = section.get(key);
    String expected = "one of " + String.join(", ", catalog.ids());
    if (value == null) {
      problems.add(section.position(), "'%s' is missing".formatted(key), expected);
    } else if (!(value instanceof Scalar scalar) || scalar.absent()) {
      problems.add(value.position(), "'%s' is %s".formatted(key, value.kind()), expected);
    } else {
      return find(scalar, catalog);
    }
    return null;
  }

  private <T extends Described> @Nullable T find(Scalar scalar, Catalog<T> catalog) {
    try {
      return catalog.find(scalar.text());
    } catch (SettingException problem) {
      problems.add(scalar.position(), problem);
      return null;
    }
  }
}
