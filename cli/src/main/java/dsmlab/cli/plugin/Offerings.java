package dsmlab.cli.plugin;

import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be named of one kind: what comes with dsmlab, and then what jars offer. */
final class Offerings<T extends Described> {

  private final String kind;
  private final List<T> things;
  private final Function<T, List<String>> declarationProblems;
  private final Map<String, String> codeHashes = new LinkedHashMap<>();

  /**
   * What comes with dsmlab.
   *
   * @param declarationProblems tells what is wrong with the declaration of a thing
   */
  Offerings(Catalog<T> builtIn, Function<T, List<String>> declarationProblems) {
    this.kind = builtIn.kind();
    this.things = new ArrayList<>(builtIn.entries());
    this.declarationProblems = declarationProblems;
  }

  /** Adds what a jar offers, of which the bytes have a hash, or what is wrong with it. */
  void add(Path jar, String hash, List<T> offered, List<String> problems) {
    offered.forEach(thing -> add(jar, hash, thing, problems));
  }

  private void add(Path jar, String hash, T thing, List<String> problems) {
    List<String> wrong = declarationProblems.apply(thing);
    wrong.forEach(
        problem -> problems.add("%s: %s '%s': %s".formatted(jar, kind, thing.id(), problem)));
    if (wrong.isEmpty() && isTaken(thing.id())) {
      problems.add(
          "%s: a %s '%s' exists already; expected an id of its own"
              .formatted(jar, kind, thing.id()));
    } else if (wrong.isEmpty()) {
      things.add(thing);
      codeHashes.put(thing.id(), hash);
    }
  }

  private boolean isTaken(String id) {
    return things.stream().anyMatch(known -> known.id().equals(id));
  }

  /** All of them. */
  Catalog<T> catalog() {
    return new Catalog<>(kind, things);
  }

  /** The hash of the jar of each that comes from one, by id. */
  Map<String, String> codeHashes() {
    return Collections.unmodifiableMap(codeHashes);
  }
}
