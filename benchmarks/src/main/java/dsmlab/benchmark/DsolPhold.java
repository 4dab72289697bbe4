package dsmlab.benchmark;

import dsmlab.benchmark.Population.Draws;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;

/**
 * DSOL (Jacobs, Lang, Verbraeck 2002) with its default event list. Events are taken from it by the
 * simulator's own step, without the announcements and the thread that its start adds.
 */
final class DsolPhold implements Engine {

  private final Draws draws;
  private final Stepper simulator = new Stepper();

  DsolPhold(Population population) {
    draws = population.start();
    simulator.setEventList(new RedBlackTree<>());
    simulator.initialize(
        new Model(population), new SingleReplication<>("phold", 0.0, 0.0, Double.MAX_VALUE));
  }

  private static final class Stepper extends DevsSimulator<Double> {

    private static final long serialVersionUID = 1;

    Stepper() {
      super("phold");
    }

    void handleFirst() {
      stepImpl();
    }
  }

  private final class Model extends AbstractDsolModel<Double, Stepper> {

    private static final long serialVersionUID = 1;

    private final transient Population population;

    Model(Population population) {
      super(DsolPhold.this.simulator);
      this.population = population;
    }

    @Override
    public void constructModel() {
      for (int i = 0; i < population.events(); i++) {
        schedule(i / population.eventsEach());
      }
    }
  }

  private void schedule(int process) {
    simulator.scheduleEventRel((double) draws.delayPicos(), () -> schedule(draws.handle(process)));
  }

  @Override
  public long run(long events) {
    for (long i = 0; i < events; i++) {
      simulator.handleFirst();
    }
    return events;
  }
}
