package dsmlab.workload.generator;

import dsmlab.sim.RandomStreams;

/** The random streams of one program: every process and purpose has its own. */
record Streams(RandomStreams random, String prefix) {

  /** The draws of a process that make its pattern. */
  Draws of(int process) {
    return new Draws(random.stream(prefix + "." + process));
  }

  /** The draws of a process for some other purpose. */
  Draws of(String purpose, int process) {
    return new Draws(random.stream(prefix + "." + purpose + "." + process));
  }

  /** The streams of a part of the program. */
  Streams part(String name) {
    return new Streams(random, prefix + "." + name);
  }
}
