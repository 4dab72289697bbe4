package dsmlab.program;

import dsmlab.sim.RandomStreams;
import java.util.random.RandomGenerator;

/**
 * What a process knows from its beginning.
 *
 * @param index its number, from 0
 * @param processes how many there are
 * @param user the login name under which it runs
 * @param random the random streams of the run
 */
public record ProcessFacts(int index, int processes, String user, RandomStreams random) {

  /** A random stream of the process, from its beginning. */
  RandomGenerator stream(String name) {
    return random.stream("process " + index + " " + name);
  }
}
