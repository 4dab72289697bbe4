package dsmlab.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an experiment is about, as a reader of its results needs it. {@link Experiment} has what is
 * needed to run it.
 *
 * @param name the short name, also the first column of the result rows
 * @param description what it shows, may be empty
 * @param seed the seed of all random streams
 * @param replications how often each point is run with other draws
 * @param checks whether invariants are checked while running
 * @param protocols the compared protocols in the order of the scenario
 * @param warmUp what is not measured of each run, such as {@code 10ms}; empty for nothing
 */
public record Scenario(
    String name,
    String description,
    long seed,
    Replications replications,
    boolean checks,
    List<Contestant> protocols,
    String warmUp) {

  public Scenario {
    protocols = List.copyOf(protocols);
  }

  /** A scenario that measures whole runs. */
  public Scenario(
      String name,
      String description,
      long seed,
      int replications,
      boolean checks,
      List<Contestant> protocols) {
    this(name, description, seed, Replications.fixed(replications), checks, protocols, "");
  }

  /**
   * A protocol with its settings, as one of those that are compared.
   *
   * @param id the id of the protocol
   * @param label its name in tables and charts, unique in the scenario
   * @param settings its settings as texts, defaults included; all values of those that are swept
   */
  public record Contestant(String id, String label, Map<String, String> settings) {

    public Contestant {
      // Results that were stored before settings were have none.
      settings =
          Collections.unmodifiableMap(
              new LinkedHashMap<>(Objects.requireNonNullElse(settings, Map.of())));
    }

    /** A contestant whose settings are unknown. */
    public Contestant(String id, String label) {
      this(id, label, Map.of());
    }
  }
}
