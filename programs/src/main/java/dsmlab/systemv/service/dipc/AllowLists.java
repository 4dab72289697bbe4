package dsmlab.systemv.service.dipc;

import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.SettingException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files {@code dipc.allow} of a cluster: whom each machine hears.
 *
 * @param common whom a machine without a list of its own hears; empty for all
 * @param own the lists of single machines; empty for all
 */
record AllowLists(Optional<NodeSet> common, Map<Integer, Optional<NodeSet>> own) {

  private static final String NAME = "allow";
  private static final String ALL = "all";
  private static final String NONE = "none";

  AllowLists {
    own = Map.copyOf(own);
  }

  /** Reads {@code all; 2: 0 1; 3: none}. */
  static AllowLists of(String text) {
    Optional<NodeSet> common = Optional.empty();
    Map<Integer, Optional<NodeSet>> own = new TreeMap<>();
    for (String part : text.split(";", -1)) {
      int colon = part.indexOf(':');
      if (colon < 0) {
        common = list(part);
      } else {
        int machine = DipcSettings.machine(NAME, ALL, part.substring(0, colon).strip());
        if (own.put(machine, list(part.substring(colon + 1))) != null) {
          throw new SettingException(
              "machine %d has two lists in '%s'".formatted(machine, NAME), "one", null);
        }
      }
    }
    return new AllowLists(common, own);
  }

  private static Optional<NodeSet> list(String text) {
    return switch (text.strip()) {
      case ALL -> Optional.empty();
      case NONE -> Optional.of(NodeSet.empty());
      case String numbers -> Optional.of(DipcSettings.machines(NAME, ALL, numbers));
    };
  }

  /** Whether a machine hears another one. */
  boolean hears(int self, int other) {
    return own.getOrDefault(self, common).map(list -> list.contains(other)).orElse(true);
  }
}
