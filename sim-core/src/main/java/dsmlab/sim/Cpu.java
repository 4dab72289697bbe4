package dsmlab.sim;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The processor of a node. Services (fault handling, receiving, sending, copying a page) queue for
 * it first come, first served, and interrupt the program, which goes on when the last of them is
 * done. A service costs time before its handler runs; what the handler then does, such as sending,
 * may {@link #extend} it.
 *
 * <p>The events of a processor belong to no node in the sense of {@link
 * Simulator#nextEventPicosAt}: nothing of the program runs while there is one.
 */
public final class Cpu {

  private final Simulator simulator;
  private final int node;
  private final Program program;
  private final Tasks waiting = new Tasks();
  private final EventHandler serviceDue = this::serviceDue;
  private final EventHandler serviceEnded = this::serviceEnded;
  private EventHandler dueHandler = Cpu::nothingIsDue;
  private int afterWork;
  private long afterWorkPicos;
  private long afterWorkSequence;
  private boolean endsAfterWork;
  private boolean serving;
  private boolean choosing;
  private boolean halted;
  private double slowness = 1;
  private @Nullable Object duePayload;
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
    if (serving) {
      waiting.add(costPicos, handler, argument, payload);
    } else {
      serving = true;
      program.interrupted();
      serveFirst(costPicos, handler, argument, payload);
    }
  }

  /** A service found nothing to wait for, unless other handlers are being called. */
  private void serveFirst(long costPicos, EventHandler handler, long argument, Object payload) {
    if (choosing) {
      waiting.add(costPicos, handler, argument, payload);
    } else if (begin(slowed(costPicos), handler, argument, payload)) {
      serveWaiting();
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
      simulator.schedule(serviceEndPicos, serviceEnded, 0, null);
    }
    return extend(costPicos);
  }

  /** Lets every service that begins from now on take so many times as long. */
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
    if (duePayload != null) {
      lost.accept(duePayload);
    }
    for (; !waiting.isEmpty(); waiting.removeFirst()) {
      lost.accept(waiting.payload());
    }
    if (serving) {
      serving = false;
      program.resumed();
    }
  }

  /** Makes what {@link #afterWork} calls, any number of times. */
  public AfterWork whenDone(EventHandler handler) {
    return new AfterWork(handler);
  }

  /** What follows some work of this processor. */
  public final class AfterWork implements EventHandler {

    private final EventHandler handler;

    private AfterWork(EventHandler handler) {
      this.handler = handler;
    }

    @Override
    public void handle(long argument, @Nullable Object payload) {
      afterWork--;
      handler.handle(argument, payload);
      if (endsAfterWork && afterWork == 0) {
        endsAfterWork = false;
        goOnIfEnded();
      }
    }
  }

  /** Calls a handler when the running service has done what it has to do up to now. */
  public void afterWork(AfterWork next, long argument, Object payload) {
    if (serviceEndPicos == simulator.nowPicos()) {
      next.handler.handle(argument, payload);
    } else {
      afterWork++;
      simulator.schedule(serviceEndPicos, next, argument, payload);
      afterWorkPicos = serviceEndPicos;
      afterWorkSequence = simulator.scheduledEvents();
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
    if (waiting.isEmpty()) {
      serving = false;
      program.resumed();
      return true;
    }
    long costPicos = slowed(waiting.costPicos());
    EventHandler handler = waiting.handler();
    long argument = waiting.argument();
    Object payload = waiting.payload();
    waiting.removeFirst();
    return begin(costPicos, handler, argument, payload);
  }

  /** Begins a service; false when it takes time. */
  private boolean begin(long costPicos, EventHandler handler, long argument, Object payload) {
    busyPicos += costPicos;
    serviceEndPicos = simulator.nowPicos() + costPicos;
    if (costPicos == 0) {
      handler.handle(argument, payload);
      return ended();
    }
    dueHandler = handler;
    duePayload = payload;
    simulator.schedule(serviceEndPicos, serviceDue, argument, payload);
    return false;
  }

  private static void nothingIsDue(long argument, @Nullable Object payload) {
    throw new IllegalStateException("no service was due");
  }

  private void serviceDue(long argument, @Nullable Object payload) {
    duePayload = null;
    if (!halted) {
      dueHandler.handle(argument, payload);
      goOnIfEnded();
    }
  }

  private void serviceEnded(long unused, @Nullable Object nothing) {
    goOnIfEnded();
  }

  private void goOnIfEnded() {
    if (!halted && ended()) {
      serveWaiting();
    }
  }

  /** Whether the service has had all its time; otherwise it is looked at again at its end. */
  private boolean ended() {
    if (serviceEndPicos <= simulator.nowPicos()) {
      return true;
    }
    if (nothingComesBetween()) {
      endsAfterWork = true;
    } else {
      simulator.schedule(serviceEndPicos, serviceEnded, 0, null);
    }
    return false;
  }

  /**
   * Whether the event after the last work would be followed at once by that of the service's end.
   */
  private boolean nothingComesBetween() {
    return afterWork > 0
        && afterWorkPicos == serviceEndPicos
        && afterWorkSequence == simulator.scheduledEvents();
  }
}
