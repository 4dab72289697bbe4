package dsmlab.scenario.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small pieces of JSON Schema. */
final class Json {

  private Json() {}

  /** An object with some keys and values in turn. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }

  /** One of some words. */
  static Map<String, Object> word(List<String> words) {
    return object("type", "string", "enum", words);
  }

  /** What is described elsewhere in the same schema. */
  static Map<String, Object> definition(String name) {
    return object("$ref", "#/definitions/" + name);
  }

  /** A value of at least one form; a single form stands for itself. */
  static Map<String, Object> anyOf(List<Map<String, Object>> forms) {
    return forms.size() == 1 ? forms.getFirst() : object("anyOf", forms);
  }

  /** A mapping with these keys and no others. */
  static Map<String, Object> mapping(Map<String, Object> properties) {
    return object("type", "object", "properties", properties, "additionalProperties", false);
  }

  /** A list of at least one value. */
  static Map<String, Object> list(Map<String, Object> items) {
    return object("type", "array", "minItems", 1, "items", items);
  }
}
