package dsmlab.scenario.schema;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the value of a setting may be. */
final class ValueSchema {

  /** Greater numbers stand for no limit. */
  private static final double LIMIT_MAX = 1e15;

  private ValueSchema() {}

  /** The settings of a section by name, each with its description and default. */
  static Map<String, Object> properties(List<Parameter> parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(parameter -> properties.put(parameter.name(), described(parameter)));
    return properties;
  }

  private static Map<String, Object> described(Parameter parameter) {
    Map<String, Object> schema = Json.object("description", description(parameter));
    schema.putAll(value(parameter));
    return schema;
  }

  private static String description(Parameter parameter) {
    String defaultText = parameter.defaultText();
    if (defaultText == null) {
      return parameter.description() + " It must be given.";
    }
    return defaultText.isEmpty()
        ? parameter.description()
        : parameter.description() + " Default: " + defaultText + ".";
  }

  /** Settings of things of a kind by name; what several have may take any of their forms. */
  static Map<String, Object> union(List<Parameter> parameters) {
    Map<String, Set<Map<String, Object>>> forms = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      forms.computeIfAbsent(parameter.name(), name -> new LinkedHashSet<>()).add(value(parameter));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    forms.forEach((name, values) -> properties.put(name, Json.anyOf(new ArrayList<>(values))));
    return properties;
  }

  /** The form of a value. */
  static Map<String, Object> value(Parameter parameter) {
    return switch (parameter.type()) {
      case BOOLEAN -> Json.object("type", "boolean");
      case INTEGER -> bounded(parameter, "integer", "^[+-]?[0-9][0-9_]*$");
      case NUMBER -> bounded(parameter, "number", "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\s*%?$");
      case DURATION -> quantity(Parameter.Type.DURATION);
      case BYTES -> bounded(parameter, "integer", Units.pattern(Parameter.Type.BYTES));
      case RATE -> Json.object("type", "string", "pattern", Units.pattern(Parameter.Type.RATE));
      case CHOICE -> Json.word(parameter.choices());
      case LIST -> Json.object("type", List.of("array", "string", "integer"));
      case TEXT -> Json.object("type", List.of("string", "number", "boolean"));
    };
  }

  /** A text with a unit; only zero needs none. */
  private static Map<String, Object> quantity(Parameter.Type type) {
    return Json.object(
        "type",
        List.of("string", "integer"),
        "pattern",
        Units.pattern(type),
        "minimum",
        0,
        "maximum",
        0);
  }

  private static Map<String, Object> bounded(Parameter parameter, String type, String pattern) {
    Map<String, Object> schema = Json.object("type", List.of(type, "string"), "pattern", pattern);
    putLimit("minimum", parameter.least(), schema);
    putLimit("maximum", parameter.most(), schema);
    return schema;
  }

  private static void putLimit(String keyword, double limit, Map<String, Object> schema) {
    if (Math.abs(limit) < LIMIT_MAX) {
      boolean whole = limit == Math.rint(limit);
      schema.put(keyword, whole ? (Object) (long) limit : (Object) limit);
    }
  }
}
