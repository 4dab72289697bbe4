package dsmlab.scenario.read;

import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path {@code faults.TYPE.setting} to a setting of all planned faults of a type. */
final class FaultPath {

  private FaultPath() {}

  /**
   * A copy of a scenario with another value at a path.
   *
   * @throws SettingException when the path leads to no planned fault of the scenario
   */
  static Mapping set(Mapping root, String path, Position origin, Value value) {
    String[] words = path.split("\\.", -1);
    if (words.length != 3) {
      throw new SettingException(
          "'%s' names no setting".formatted(path), "faults.TYPE.SETTING", null);
    }
    List<Value> items = items(root);
    List<Value> copy = new ArrayList<>();
    boolean found = false;
    for (Value item : items) {
      boolean meant = words[1].equals(type(item));
      copy.add(meant ? with(item, new Mapping.Entry(words[2], origin, value)) : item);
      found |= meant;
    }
    if (!found) {
      throw unknown(items, words[1]);
    }
    Position position = copy.getFirst().position();
    Sequence changed = new Sequence(copy, position);
    return root.with(new Mapping.Entry(FaultsReader.FAULTS, position, changed));
  }

  private static List<Value> items(Mapping root) {
    return root.get(FaultsReader.FAULTS) instanceof Sequence list ? list.items() : List.of();
  }

  private static @Nullable String type(Value item) {
    Mapping mapping = Mapping.ofShortForm(item);
    return mapping == null ? null : mapping.text(Mapping.TYPE);
  }

  private static Value with(Value item, Mapping.Entry setting) {
    Mapping mapping = Mapping.ofShortForm(item);
    return mapping == null ? item : mapping.with(setting);
  }

  private static SettingException unknown(List<Value> items, String type) {
    List<String> types = items.stream().map(item -> String.valueOf(type(item))).distinct().toList();
    String expected =
        types.isEmpty() ? "no path, or an entry" : "one of " + String.join(", ", types);
    return new SettingException(
        "no entry of 'faults' has the type '%s'".formatted(type),
        expected,
        NearestWord.of(type, types));
  }
}
