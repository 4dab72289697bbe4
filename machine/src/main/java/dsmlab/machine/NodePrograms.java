package dsmlab.machine;

import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.sim.Simulator;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one node. One has the processor at a time and keeps it until it waits for a
 * fault or for synchronisation; then the one that has been ready for longest goes on. Services
 * interrupt it for as long as they take.
 */
final class NodePrograms implements Cpu.Program {

  private final Simulator simulator;
  private final EventHandler step;
  private final ArrayDeque<Scheduled> ready = new ArrayDeque<>(1);
  private @Nullable Scheduled running;
  private boolean interrupted;
  private long stepEvent;
  private long stepPicos;

  NodePrograms(Simulator simulator, EventHandler step) {
    this.simulator = simulator;
    this.step = step;
  }

  /** A process can go on; it gets the processor when its turn comes. */
  void ready(Scheduled process) {
    ready.add(process);
    dispatch();
  }

  /** The running process goes on at a later time. */
  void continueAt(Scheduled process, long atPicos) {
    stepPicos = atPicos;
    stepEvent = simulator.scheduleProcess(process.index(), atPicos, step);
  }

  /** Nothing runs any more: the node has crashed. */
  void stop() {
    if (running != null && !interrupted) {
      simulator.cancel(stepEvent);
    }
    running = null;
    ready.clear();
  }

  /** The running process gives up the processor. */
  void release() {
    running = null;
  }

  /** Gives a free processor to the next process that is ready. */
  void dispatch() {
    if (running == null && !interrupted) {
      Scheduled next = ready.poll();
      running = next;
      if (next != null) {
        continueAt(next, simulator.nowPicos() + next.takeOwedPicos());
      }
    }
  }

  @Override
  public void interrupted() {
    interrupted = true;
    if (running != null) {
      simulator.cancel(stepEvent);
      stepPicos -= simulator.nowPicos();
    }
  }

  @Override
  public void resumed() {
    interrupted = false;
    Scheduled process = running;
    if (process == null) {
      dispatch();
    } else {
      continueAt(process, simulator.nowPicos() + stepPicos);
    }
  }
}
