package dsmlab.sim;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;
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
  private boolean choosing;
  private boolean halted;
  private double slowness = 1;
  private @Nullable Service running;
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

  /**
   * Queues a service; its handler runs once it had the processor for its cost. A service without
   * cost runs at once when nothing else does, or when the handler that queues it has ended.
   */
  public void serve(long costPicos, EventHandler handler, long argument, Object payload) {
    requireCost(costPicos);
    if (halted) {
      return;
    }
    waiting.add(new Service(costPicos, handler, argument, payload));
    if (!serving) {
      serving = true;
      program.interrupted();
      if (!choosing) {
        serveWaiting();
      }
    }
  }

  /**
   * Lengthens the running service.
   *
   * @return the time at which the added work will be done
   */
  public long extend(long costPicos) {
    requireCost(costPicos);
    if (!serving) {
      throw new IllegalStateException("no service runs on node " + node);
    }
    long picos = slowed(costPicos);
    serviceEndPicos += picos;
    busyPicos += picos;
    return serviceEndPicos;
  }

  /**
   * Does some work for the program: lengthens the running service, or is a service of its own that
   * begins now.
   *
   * @return the time at which the work will be done
   */
  public long work(long costPicos) {
    requireCost(costPicos);
    if (!serving) {
      serving = true;
      serviceEndPicos = simulator.nowPicos();
      program.interrupted();
      simulator.scheduleAt(node, serviceEndPicos, serviceEnded, 0, null);
    }
    return extend(costPicos);
  }

  /**
   * Lets everything that begins from now on take so many times as long, the references of the
   * program aside.
   */
  public void slow(double factor) {
    slowness = factor;
  }

  private long slowed(long costPicos) {
    return slowness == 1 ? costPicos : Math.round(costPicos * slowness);
  }

  /** Whether the processor has stopped for good. */
  public boolean halted() {
    return halted;
  }

  /**
   * Stops the processor for good, between two events of its node.
   *
   * @param lost takes the payload of each service whose handler has not run, in their order
   */
  public void halt(Consumer<Object> lost) {
    halted = true;
    if (running != null) {
      lost.accept(running.payload());
    }
    waiting.forEach(service -> lost.accept(service.payload()));
    waiting.clear();
    if (serving) {
      serving = false;
      program.resumed();
    }
  }

  private void requireCost(long costPicos) {
    if (costPicos < 0) {
      throw new IllegalArgumentException(
          "a service on node " + node + " cannot cost " + costPicos + " ps");
    }
  }

  /** Goes on until a service takes time or the program runs, however often both change. */
  private void serveWaiting() {
    choosing = true;
    while (serving && serveNext()) {
      // each call serves one, or lets the program go on
    }
    choosing = false;
  }

  /** Serves the next service; false when it takes time. */
  private boolean serveNext() {
    Service service = waiting.poll();
    if (service == null) {
      serving = false;
      program.resumed();
      return true;
    }
    long picos = slowed(service.costPicos());
    busyPicos += picos;
    serviceEndPicos = simulator.nowPicos() + picos;
    if (picos == 0) {
      return finishedAtOnce(service);
    }
    running = service;
    simulator.scheduleAt(node, serviceEndPicos, serviceDue, 0, service);
    return false;
  }

  private void serviceDue(long unused, @Nullable Object payload) {
    running = null;
    if (!halted && finishedAtOnce((Service) Objects.requireNonNull(payload))) {
      serveWaiting();
    }
  }

  private boolean finishedAtOnce(Service service) {
    service.handler().handle(service.argument(), service.payload());
    return ended();
  }

  private void serviceEnded(long unused, @Nullable Object payload) {
    if (!halted && ended()) {
      serveWaiting();
    }
  }

  /** Whether the service has had all its time; otherwise it is looked at again at its end. */
  private boolean ended() {
    if (serviceEndPicos > simulator.nowPicos()) {
      simulator.scheduleAt(node, serviceEndPicos, serviceEnded, 0, null);
      return false;
    }
    return true;
  }
}
