package dsmlab.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys with values in the order in which they were written; each key once. */
public record Mapping(List<Entry> entries, Position position) implements Value {

  /**
   * The key that gives the kind of a thing, and the short form of a mapping with this key alone.
   */
  public static final String TYPE = "type";

  /** One key with its value. */
  public record Entry(String key, Position position, Value value) {}

  public Mapping {
    entries = List.copyOf(entries);
  }

  /** A mapping with one entry. */
  public static Mapping of(String key, Value value) {
    return new Mapping(List.of(new Entry(key, value.position(), value)), value.position());
  }

  /** A value as a mapping: the short form {@code constant} means {@code {type: constant}}. */
  public static @Nullable Mapping ofShortForm(Value value) {
    return switch (value) {
      case Mapping mapping -> mapping;
      case Scalar scalar when !scalar.absent() -> of(TYPE, scalar);
      case Scalar _, Sequence _ -> null;
    };
  }

  /** The value of a key, or null. */
  public @Nullable Value get(String key) {
    for (Entry entry : entries) {
      if (entry.key().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  /** The value of a key when it is a single text, or null. */
  public @Nullable String text(String key) {
    return get(key) instanceof Scalar scalar ? scalar.text() : null;
  }

  /**
   * A copy with another value at the end of a path. Missing mappings on the way are made; a short
   * form on the way becomes a mapping.
   *
   * @param origin where the path was written
   */
  public Mapping with(List<String> path, Position origin, Value value) {
    String key = path.getFirst();
    Value replacement = value;
    if (path.size() > 1) {
      Value old = get(key);
      Mapping child = old == null ? null : ofShortForm(old);
      Mapping parent = child == null ? new Mapping(List.of(), origin) : child;
      replacement = parent.with(path.subList(1, path.size()), origin, value);
    }
    return with(new Entry(key, origin, replacement));
  }

  /** A copy with an entry in place of the one with its key, or at the end. */
  public Mapping with(Entry replacement) {
    List<Entry> copy = new ArrayList<>(entries);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i).key().equals(replacement.key())) {
        copy.set(i, replacement);
        return new Mapping(copy, position);
      }
    }
    copy.add(replacement);
    return new Mapping(copy, position);
  }

  @Override
  public String kind() {
    return "a mapping";
  }

  @Override
  public String inline() {
    return entries.stream()
        .map(entry ->
            entry.key().equals(TYPE)
                ? entry.value().inline()
                : entry.key() + "=" + entry.value().inline())
        .collect(Collectors.joining(" "));
  }
}
