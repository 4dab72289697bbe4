package dsmlab.scenario.read;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Sequence;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dotted path to a setting of a scenario whose protocols are in their long form. {@code
 * protocols.ID.setting} means every protocol with this id or label, {@code protocols.all.setting}
 * every protocol that has the setting; {@code faults.TYPE.setting} every planned fault of a type.
 */
final class ScenarioPath {

  private static final List<String> ROOTS =
      List.of("machine", "workload", FaultsReader.FAULTS, ProtocolList.KEY);

  private final Catalog<ProtocolDescriptor<?>> protocols;

  ScenarioPath(Catalog<ProtocolDescriptor<?>> protocols) {
    this.protocols = protocols;
  }

  /** Whether a word begins like a path that can be swept. */
  static boolean startsLikeOne(String text) {
    return ROOTS.contains(text.split("\\.", 2)[0]);
  }

  /** The refusal of a path that does not begin like one. */
  static SettingException unknown(String text) {
    String first = text.split("\\.", 2)[0];
    String nearest = NearestWord.of(first, ROOTS);
    return new SettingException(
        "'%s' cannot be swept".formatted(text),
        "a path that begins with machine, workload, faults or protocols",
        nearest == null ? null : nearest + text.substring(first.length()));
  }

  /**
   * A copy of a scenario with another value at a path.
   *
   * @param origin where the path was written
   * @throws SettingException when the path leads to no protocol, or no planned fault, of the
   *     scenario
   */
  Mapping set(Mapping root, String path, Position origin, Value value) {
    if (path.startsWith(FaultsReader.FAULTS + ".")) {
      return FaultPath.set(root, path, origin, value);
    }
    if (!path.startsWith(ProtocolList.KEY + ".")) {
      return root.with(List.of(path.split("\\.", -1)), origin, value);
    }
    int last = path.lastIndexOf('.');
    if (last < ProtocolList.KEY.length() + 1) {
      throw new SettingException(
          "'%s' names no setting".formatted(path), "protocols.ID.SETTING", null);
    }
    String who = path.substring(ProtocolList.KEY.length() + 1, last);
    return setInProtocols(root, who, new Mapping.Entry(path.substring(last + 1), origin, value));
  }

  private Mapping setInProtocols(Mapping root, String who, Mapping.Entry setting) {
    if (!(root.get(ProtocolList.KEY) instanceof Sequence list)) {
      return root;
    }
    List<Value> copy = new ArrayList<>();
    boolean found = false;
    for (Value item : list.items()) {
      boolean meant = item instanceof Mapping entry && isMeant(entry, who, setting.key());
      copy.add(meant && item instanceof Mapping entry ? entry.with(setting) : item);
      found |= meant;
    }
    if (!found) {
      throw unknownProtocol(list, who, setting.key());
    }
    Sequence changed = new Sequence(copy, list.position());
    return root.with(new Mapping.Entry(ProtocolList.KEY, list.position(), changed));
  }

  private boolean isMeant(Mapping entry, String who, String setting) {
    String id = String.valueOf(entry.text(ProtocolList.ID));
    if (who.equals(ProtocolList.ALL)) {
      return protocols.contains(id)
          && protocols.find(id).parameters().stream().anyMatch(p -> p.name().equals(setting));
    }
    return who.equals(id) || who.equals(entry.text(ProtocolList.LABEL));
  }

  private static SettingException unknownProtocol(Sequence list, String who, String setting) {
    List<String> words =
        list.items().stream()
            .flatMap(item ->
                item instanceof Mapping entry
                    ? Stream.of(
                        String.valueOf(entry.text(ProtocolList.ID)),
                        String.valueOf(entry.text(ProtocolList.LABEL)))
                    : Stream.of())
            .distinct()
            .toList();
    if (who.equals(ProtocolList.ALL)) {
      return new SettingException(
          "no compared protocol has a setting '%s'".formatted(setting), "a setting of one", null);
    }
    return new SettingException(
        "no compared protocol is called '%s'".formatted(who),
        "one of " + String.join(", ", words),
        NearestWord.of(who, words));
  }
}
