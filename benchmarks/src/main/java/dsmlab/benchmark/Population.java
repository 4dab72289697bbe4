package dsmlab.benchmark;

import dsmlab.cli.bench.Delays;
import java.util.SplittableRandom;

/**
 * The model of PHOLD for event lists that store times and processes only.
 *
 * @param eventsEach events of each process that are always queued
 */
record Population(int processes, int eventsEach, Delays delays) {

  int events() {
    return processes * eventsEach;
  }

  /** The state that a run changes. */
  Draws start() {
    return new Draws(this);
  }

  /** Where events go next, and what each process has handled. */
  static final class Draws {

    private final Delays delays;
    private final SplittableRandom random = new SplittableRandom(1);
    private final long[] handledBy;

    private Draws(Population population) {
      this.delays = population.delays;
      this.handledBy = new long[population.processes];
    }

    long delayPicos() {
      return delays.drawPicos(random);
    }

    /** Handles an event of a process and returns the process of the next one. */
    int handle(int process) {
      handledBy[process]++;
      return random.nextInt(handledBy.length);
    }
  }
}
