package dsmlab.verification.explore;

import dsmlab.verification.script.Command;
import java.util.List;

/**
 * The moves that lead to something wrong.
 *
 * @param sentence what is wrong
 * @param steps what happens before, the first first, as the commands of a script
 */
public record Counterexample(String sentence, List<Command> steps) {

  public Counterexample {
    steps = List.copyOf(steps);
  }
}
