package dsmlab.sim.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The registered things of one kind in the order of registration.
 *
 * @param kind what they are called in messages, such as {@code protocol}
 */
public record Catalog<T extends Described>(String kind, List<T> entries) {

  public Catalog {
    entries = List.copyOf(entries);
    requireDistinct("two entries", entries.stream().map(Described::id).toList());
    for (T entry : entries) {
      requireDistinct(
          "two parameters of '" + entry.id() + "'",
          entry.parameters().stream().map(Parameter::name).toList());
    }
  }

  private static void requireDistinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(what + " are called '" + name + "'");
      }
    }
  }

  /** The ids in registration order. */
  public List<String> ids() {
    return entries.stream().map(Described::id).toList();
  }

  /** Whether an id is registered. */
  public boolean contains(String id) {
    return ids().contains(id);
  }

  /**
   * Finds an entry.
   *
   * @throws SettingException naming the nearest id when there is none
   */
  public T find(String id) {
    for (T entry : entries) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    throw new SettingException(
        "unknown %s '%s'".formatted(kind, id),
        "one of " + String.join(", ", ids()),
        NearestWord.of(id, ids()));
  }
}
