package dsmlab.scenario;

import java.util.List;

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
   */
  public record Contestant(String id, String label) {}
}
