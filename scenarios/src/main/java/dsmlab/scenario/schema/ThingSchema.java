package dsmlab.scenario.schema;

import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.workload.WorkloadDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that is named by a word, such as a network: the word alone, or a mapping with the word
 * and the settings of what it names.
 *
 * @param key the key of the word
 * @param catalog what can be named
 * @param common the settings that all of them have
 */
record ThingSchema(String key, Catalog<? extends Described> catalog, List<Parameter> common) {

  /** The word alone. */
  Map<String, Object> word() {
    return Json.word(catalog.ids());
  }

  /** The word or a mapping, in each of its forms. */
  Map<String, Object> schema() {
    return Json.anyOf(forms());
  }

  /** All forms; the first is the word. */
  List<Map<String, Object>> forms() {
    List<Map<String, Object>> forms = new ArrayList<>();
    forms.add(word());
    catalog.entries().stream()
        .flatMap(ThingSchema::variants)
        .forEach(entry -> forms.add(mapping(entry)));
    return forms;
  }

  /** The variants of a kind of workload that has some, or the thing alone. */
  private static Stream<Described> variants(Described entry) {
    return entry instanceof WorkloadDescriptor workload && workload.variants().isPresent()
        ? workload.variants().get().all().stream().map(Described.class::cast)
        : Stream.of(entry);
  }

  /** The thing and its variants. */
  private static Stream<Described> withVariants(Described entry) {
    Stream<Described> variants = variants(entry).filter(variant -> !variant.equals(entry));
    return Stream.concat(Stream.of(entry), variants);
  }

  private Map<String, Object> mapping(Described entry) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(key, Json.object("const", entry.id()));
    properties.putAll(ValueSchema.properties(entry.parameters()));
    properties.putAll(ValueSchema.properties(common));
    Map<String, Object> schema =
        Json.object("title", entry.id(), "description", entry.summary(), "required", List.of(key));
    schema.putAll(Json.mapping(properties));
    return schema;
  }

  /** The settings that must be given, for each thing that has such. */
  List<Map<String, Object>> requirements() {
    List<Map<String, Object>> requirements = new ArrayList<>();
    for (Described entry : catalog.entries()) {
      List<String> names =
          entry.parameters().stream().filter(Parameter::required).map(Parameter::name).toList();
      if (!names.isEmpty()) {
        requirements.add(requirement(entry, names));
      }
    }
    return requirements;
  }

  private Map<String, Object> requirement(Described entry, List<String> names) {
    Map<String, Object> isIt = Json.object(key, Json.object("const", entry.id()));
    Map<String, Object> mapping =
        Json.object(
            "if",
            Json.object("required", List.of(key), "properties", isIt),
            "then",
            Json.object("required", names));
    mapping.put("not", Json.object("const", entry.id()));
    return mapping;
  }

  /** Any setting of any of them, with the values that at least one of them takes. */
  Map<String, Object> anySettings() {
    List<Parameter> all = new ArrayList<>();
    catalog.entries().stream()
        .flatMap(ThingSchema::withVariants)
        .forEach(entry -> all.addAll(entry.parameters()));
    all.addAll(common);
    return ValueSchema.union(all);
  }
}
