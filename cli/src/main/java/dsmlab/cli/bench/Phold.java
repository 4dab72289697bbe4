package dsmlab.cli.bench;

import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * PHOLD (Fujimoto, Performance of Time Warp under synthetic workloads, 1990): each event of a
 * logical process schedules one at a random other, so that there are always as many events. It does
 * nothing else, and so measures the event list.
 */
public final class Phold implements EventHandler {

  private static final long SEED = 1;

  private final Simulator simulator = new Simulator();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Delays delays;
  private final long[] handledBy;

  /**
   * Schedules the first events.
   *
   * @param processes logical processes
   * @param eventsEach events of each at the beginning
   */
  public Phold(int processes, int eventsEach, Delays delays) {
    this.delays = delays;
    this.handledBy = new long[processes];
    for (int process = 0; process < processes; process++) {
      for (int i = 0; i < eventsEach; i++) {
        simulator.schedule(delays.drawPicos(random), this, process, null);
      }
    }
  }

  @Override
  public void handle(long process, @Nullable Object payload) {
    handledBy[(int) process]++;
    long atPicos = simulator.nowPicos() + delays.drawPicos(random);
    simulator.schedule(atPicos, this, random.nextInt(handledBy.length), null);
  }

  /** Handles some events. */
  public long run(long events) {
    for (long i = 0; i < events; i++) {
      simulator.step();
    }
    return events;
  }
}
