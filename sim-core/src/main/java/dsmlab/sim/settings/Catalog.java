package dsmlab.sim.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * The registered things of one kind in the order of registration.
 *
 * @param kind what they are called in messages, such as {@code protocol}
 */
public record Catalog<T extends Described>(String kind, List<T> entries) {

  public Catalog {
    entries = List.copyOf(entries);
    List<String> ids = new ArrayList<>();
    for (T entry : entries) {
      if (ids.contains(entry.id())) {
        throw new IllegalArgumentException("two entries are called '" + entry.id() + "'");
      }
      ids.add(entry.id());
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
