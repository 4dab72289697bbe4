package dsmlab.benchmark;

import dsmlab.benchmark.Population.Draws;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** SSJ (L'Ecuyer, Meliani, Vaucher 2002) with its default event list; events are used again. */
final class SsjPhold implements Engine {

  private final Simulator simulator = new Simulator(new SplayTree());
  private final Draws draws;
  private long left;

  SsjPhold(Population population) {
    draws = population.start();
    simulator.init();
    for (int i = 0; i < population.events(); i++) {
      new Arrival(i / population.eventsEach()).schedule((double) draws.delayPicos());
    }
  }

  private final class Arrival extends Event {

    private int process;

    Arrival(int process) {
      super(SsjPhold.this.simulator);
      this.process = process;
    }

    @Override
    public void actions() {
      double delayPicos = (double) draws.delayPicos();
      process = draws.handle(process);
      schedule(delayPicos);
      left--;
      if (left == 0) {
        SsjPhold.this.simulator.stop();
      }
    }
  }

  @Override
  public long run(long events) {
    left = events;
    simulator.start();
    return events;
  }
}
