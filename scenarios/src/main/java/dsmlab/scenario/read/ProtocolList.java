package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code protocols:} of a scenario in their long form: a list of mappings, each with an id and
 * a label. {@code all} stands for every protocol, an id for a mapping with that id.
 */
final class ProtocolList {

  static final String KEY = "protocols";
  static final String ID = "id";
  static final String LABEL = "label";
  static final String ALL = "all";

  private static final String EXPECTED = "'all' or a list of protocols";

  private final List<String> ids;
  private final Problems problems;

  ProtocolList(List<String> ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  /** A copy of a scenario with the long form. */
  Mapping expand(Mapping root) {
    Value value = root.get(KEY);
    if (value == null) {
      problems.add(root.position(), "'protocols' is missing", EXPECTED);
      return root;
    }
    List<Mapping> entries = labelled(entries(value));
    Sequence list = new Sequence(List.copyOf(entries), value.position());
    return root.with(new Mapping.Entry(KEY, value.position(), list));
  }

  private List<Mapping> entries(Value value) {
    List<Mapping> entries = new ArrayList<>();
    switch (value) {
      case Scalar all when all.text().equals(ALL) ->
          ids.forEach(id -> entries.add(Mapping.of(ID, Scalar.of(id, all.position()))));
      case Scalar id when !id.absent() -> entries.add(Mapping.of(ID, id));
      case Sequence list -> list.items().forEach(item -> addEntry(item, entries));
      case Scalar _, Mapping _ ->
          problems.add(value.position(), "'protocols' is " + value.kind(), EXPECTED);
    }
    if (value instanceof Sequence list && list.items().isEmpty()) {
      problems.add(value.position(), "'protocols' is empty", EXPECTED);
    }
    return entries;
  }

  private void addEntry(Value item, List<Mapping> entries) {
    switch (item) {
      case Mapping mapping -> entries.add(mapping);
      case Scalar id when !id.absent() -> entries.add(Mapping.of(ID, id));
      case Scalar _, Sequence _ ->
          problems.add(
              item.position(),
              "this entry of 'protocols' is " + item.kind(),
              "an id or a mapping with 'id'");
    }
  }

  private List<Mapping> labelled(List<Mapping> entries) {
    Map<String, Integer> uses = new HashMap<>();
    entries.forEach(entry -> uses.merge(String.valueOf(entry.text(ID)), 1, Integer::sum));
    Map<String, Position> first = new HashMap<>();
    List<Mapping> labelled = new ArrayList<>();
    for (Mapping entry : entries) {
      Mapping complete = withLabel(entry, uses.getOrDefault(entry.text(ID), 1) > 1);
      refuseTwin(complete, first);
      labelled.add(complete);
    }
    return labelled;
  }

  private static Mapping withLabel(Mapping entry, boolean withSettings) {
    String id = entry.text(ID);
    if (id == null || entry.get(LABEL) != null) {
      return entry;
    }
    String label = withSettings ? labelWithSettings(id, entry) : id;
    Position position = entry.position();
    return entry.with(new Mapping.Entry(LABEL, position, Scalar.of(label, position)));
  }

  private static String labelWithSettings(String id, Mapping entry) {
    String settings =
        entry.entries().stream()
            .filter(setting -> !setting.key().equals(ID))
            .map(setting -> " " + setting.key() + "=" + setting.value().inline())
            .collect(Collectors.joining());
    return id + settings;
  }

  private void refuseTwin(Mapping entry, Map<String, Position> first) {
    String label = entry.text(LABEL);
    @Nullable Position twin = label == null ? null : first.putIfAbsent(label, entry.position());
    if (twin != null) {
      problems.add(
          entry.position(),
          "two protocols are labelled '%s'".formatted(label),
          "a 'label' of its own (the first is at %s)".formatted(twin));
    }
  }
}
