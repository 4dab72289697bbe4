package dsmlab.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dsmlab.benchmark.Population.Draws;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.slf4j.LoggerFactory;

/**
 * CloudSim Plus (Silva Filho and others 2017), its times in seconds. It asks each entity at each
 * event, so one entity stands for all processes.
 */
final class CloudSimPhold implements Engine {

  private static final double PICOS_PER_SECOND = 1e6;
  private static final int ARRIVAL = 1;

  private final CloudSimPlus simulator;
  private final Population population;
  private final Draws draws;
  private long handled;

  CloudSimPhold(Population population) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    this.population = population;
    simulator = new CloudSimPlus();
    draws = population.start();
    new Processes().setName("processes");
    simulator.startSync();
  }

  private final class Processes extends CloudSimEntity {

    Processes() {
      super(simulator);
    }

    @Override
    protected void startInternal() {
      for (int i = 0; i < population.events(); i++) {
        scheduleArrival(i / population.eventsEach());
      }
    }

    @Override
    public void processEvent(SimEvent event) {
      scheduleArrival(draws.handle((Integer) event.getData()));
      handled++;
    }

    private void scheduleArrival(int process) {
      schedule(draws.delayPicos() / PICOS_PER_SECOND, ARRIVAL, process);
    }
  }

  @Override
  public long run(long events) {
    long before = handled;
    while (handled - before < events) {
      // Handles the events of one moment, whatever the interval.
      simulator.runFor(1);
    }
    return handled - before;
  }
}
