package dsmlab.sim;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The processor of a node. Services (fault handling, receiving, sending, copying a page) queue for
 * it first come, first served, and interrupt the program, which goes on when the last of them is
 * done. A service costs time before its handler runs; what the handler then does, such as sending,
 * may {@link #extend} it.
 */
public final class Cpu {

  private record Service(long costPicos, EventHandler handler, long argument, Object payload) {}

  private final Simulator simulator;
  private final int node;
  private final Program program;
  private final ArrayDeque<Service> waiting = new ArrayDeque<>();
  private final EventHandler serviceDue = this::serviceDue;
  private final EventHandler serviceEnded = this::serviceEnded;
  private boolean serving;
  private long serviceEndPicos;
  private long busyPicos;

  /** The program of a node, as far as its processor is concerned. */
  public interface Program {

    /** The program stops: a service takes the processor now. */
    void interrupted();

    /** The program may go on: no service needs the processor. */
    void resumed();
  }

  public Cpu(Simulator simulator, int node, Program program) {
    this.simulator = simulator;
    this.node = node;
    this.program = program;
  }

  /** Whether a service has the processor. */
  public boolean serving() {
    return serving;
  }

  /** The time that services have used so far. */
  public long busyPicos() {
    return busyPicos;
  }

  /** Queues a service; its handler runs once it had the processor for its cost. */
  public void serve(long costPicos, EventHandler handler, long argument, Object payload) {
    waiting.add(new Service(costPicos, handler, argument, payload));
    if (!serving) {
      serving = true;
      program.interrupted();
      serveWaiting();
    }
  }

  /**
   * Lengthens the running service.
   *
   * @return the time at which the added work will be done
   */
  public long extend(long costPicos) {
    if (!serving) {
      throw new IllegalStateException("no service runs on node " + node);
    }
    serviceEndPicos += costPicos;
    busyPicos += costPicos;
    return serviceEndPicos;
  }

  private void serveWaiting() {
    while (serving) {
      Service service = waiting.poll();
      if (service == null) {
        serving = false;
        program.resumed();
        return;
      }
      busyPicos += service.costPicos();
      serviceEndPicos = simulator.nowPicos() + service.costPicos();
      if (service.costPicos() > 0) {
        simulator.scheduleAt(node, serviceEndPicos, serviceDue, 0, service);
        return;
      }
      if (!finishedAtOnce(service)) {
        return;
      }
    }
  }

  private void serviceDue(long unused, @Nullable Object payload) {
    if (payload instanceof Service service && finishedAtOnce(service)) {
      serveWaiting();
    }
  }

  private boolean finishedAtOnce(Service service) {
    service.handler().handle(service.argument(), service.payload());
    if (serviceEndPicos > simulator.nowPicos()) {
      simulator.scheduleAt(node, serviceEndPicos, serviceEnded, 0, null);
      return false;
    }
    return true;
  }

  private void serviceEnded(long unused, @Nullable Object payload) {
    serveWaiting();
  }
}
