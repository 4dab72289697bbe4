package dsmlab.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dsmlab.benchmark.Population.Draws;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.slf4j.LoggerFactory;

/** CloudSim Plus (Silva Filho and others 2017): a process is an entity, time is in its seconds. */
final class CloudSimPhold implements Engine {

  private static final double PICOS_PER_SECOND = 1e6;
  private static final int ARRIVAL = 1;

  private final CloudSimPlus simulator;
  private final List<LogicalProcess> processes = new ArrayList<>();
  private final Draws draws;
  private long handled;

  CloudSimPhold(Population population) {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    simulator = new CloudSimPlus();
    draws = population.start();
    for (int process = 0; process < population.processes(); process++) {
      processes.add(new LogicalProcess(process, population.eventsEach()));
    }
    simulator.startSync();
  }

  private final class LogicalProcess extends CloudSimEntity {

    private final int index;
    private final int firstEvents;

    LogicalProcess(int index, int firstEvents) {
      super(simulator);
      this.index = index;
      this.firstEvents = firstEvents;
    }

    @Override
    protected void startInternal() {
      for (int i = 0; i < firstEvents; i++) {
        scheduleArrival(this);
      }
    }

    @Override
    public void processEvent(SimEvent event) {
      scheduleArrival(processes.get(draws.handle(index)));
      handled++;
    }

    private void scheduleArrival(LogicalProcess at) {
      schedule(at, draws.delayPicos() / PICOS_PER_SECOND, ARRIVAL);
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
