package dsmlab.verification.fuzz;

import java.util.Optional;

/**
 * A run in which a protocol failed.
 *
 * @param protocol its id
 * @param seed the seed from which everything about the run was drawn
 * @param faults whether something was to go wrong in it
 * @param drawn what was drawn, in a line
 * @param problem what the protocol did wrong, in a sentence
 * @param script the smallest script that shows it, with its output; nothing when the failure needs
 *     time
 * @param report the state and the last events of the run
 */
public record Finding(
    String protocol,
    long seed,
    boolean faults,
    String drawn,
    String problem,
    Optional<String> script,
    String report) {

  /** The command that does the run again. */
  public String command() {
    return "dsmlab fuzz --protocol %s --seed %d --runs 1%s"
        .formatted(protocol, seed, faults ? " --faults" : "");
  }

  /** How the file of the script is called. */
  public String fileName() {
    return "%s-seed-%d.script".formatted(protocol, seed);
  }
}
