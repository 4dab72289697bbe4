package dsmlab.cli.catalogue;

import dsmlab.machine.MachinePreset;
import dsmlab.machine.Metrics;
import dsmlab.machine.Presets;
import dsmlab.scenario.ScenarioLibrary;
import dsmlab.scenario.read.Catalogs;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All kinds of things that can be listed and described. */
public final class Kinds {

  private final List<Kind> all;

  /** The kinds, where some are those of catalogues that jars may have added to. */
  public Kinds(Catalogs catalogs) {
    this.all =
        List.of(
            new Kind("protocol", "protocols", catalogs.protocols()::entries),
            new Kind("workload", "workloads", () -> catalogs.allWorkloads().entries()),
            new Kind("program", "programs", catalogs.programs()::entries),
            new Kind("service", "services", catalogs.ipc()::entries),
            new Kind("checkpoint", "checkpoints", catalogs.checkpoints()::entries),
            new Kind("machine", "machines", Kinds::machines),
            new Kind("network", "networks", () -> withMachines(Networks.catalog().entries())),
            new Kind("node", "nodes", () -> withMachines(List.of(new NodeEntry()))),
            new Kind("metric", "metrics", Metrics.CATALOG::entries),
            new Kind("scenario", "scenarios", Kinds::scenarios));
  }

  private static List<MachinePreset> machines() {
    return Presets.catalog().entries();
  }

  /** A preset stands for its network as well as for its nodes. */
  private static List<Described> withMachines(List<? extends Described> entries) {
    List<Described> all = new ArrayList<>(entries);
    all.addAll(machines());
    return all;
  }

  private static List<ScenarioEntry> scenarios() {
    return ScenarioLibrary.ofInstallation().scenarios().stream().map(ScenarioEntry::of).toList();
  }

  /** The kind with a plural such as {@code protocols}, if there is one. */
  public Optional<Kind> withPlural(String plural) {
    return all.stream().filter(kind -> kind.plural().equals(plural)).findFirst();
  }

  /** The kind with a plural such as {@code protocols}; there must be one. */
  public Kind ofPlural(String plural) {
    return find(plural, Kind::plural);
  }

  private Kind find(String name, Function<Kind, String> naming) {
    List<String> names = all.stream().map(naming).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw unknown("kind", name, names);
    }
    return all.get(index);
  }

  /** The entry with an id, whatever its kind. */
  public Description describe(String id) {
    Map<Described, Kind> found = new LinkedHashMap<>();
    for (Kind kind : all) {
      kind.find(id).ifPresent(entry -> found.putIfAbsent(entry, kind));
    }
    if (found.isEmpty()) {
      throw new SettingException(
          "nothing is called '%s'".formatted(id),
          "an id that 'dsmlab list' shows",
          NearestWord.of(id, allIds()));
    }
    if (found.size() > 1) {
      throw ambiguous(id, found.values().stream().map(Kind::word).toList());
    }
    Map.Entry<Described, Kind> only = found.entrySet().iterator().next();
    return Description.of(only.getValue(), only.getKey());
  }

  private List<String> allIds() {
    return all.stream().flatMap(kind -> kind.entries().stream()).map(Described::id).toList();
  }

  /** The entry of a kind, such as {@code protocol}, with an id. */
  public Description describe(String word, String id) {
    Kind kind = find(word, Kind::word);
    return kind.find(id)
        .map(entry -> Description.of(kind, entry))
        .orElseThrow(() -> unknown(word, id, kind.entries().stream().map(Described::id).toList()));
  }

  private static SettingException unknown(String kind, String name, List<String> names) {
    return new SettingException(
        "unknown %s '%s'".formatted(kind, name),
        "one of " + String.join(", ", names),
        NearestWord.of(name, names));
  }

  private static SettingException ambiguous(String id, List<String> kinds) {
    return new SettingException(
        "'%s' is the name of more than one thing".formatted(id),
        String.join(" or ", kinds.stream().map(kind -> kind + " " + id).toList()),
        null);
  }
}
