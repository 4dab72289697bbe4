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

  /** How many reasons there are to let no process begin anything. */
  private int freezes;

  private boolean staysBehind;
  private double slowness = 1;
  private long stepEvent;
  private long stepPicos;
  private long standsSincePicos;
  private long stoodPicos;

  NodePrograms(Simulator simulator, EventHandler step) {
    this.simulator = simulator;
    this.step = step;
  }

  /** A process can go on; it gets the processor when its turn comes. */
  void ready(Scheduled process) {
    ready.add(process);
    dispatch();
  }

  /**
   * From now on, what the processes do takes so many times as long. They must not run ahead of the
   * simulation where this may happen.
   */
  void slow(double factor) {
    slowness = factor;
  }

  /** Whether the processes have to stay with the simulation, since the node may become slow. */
  boolean staysBehind() {
    return staysBehind;
  }

  void stayBehind() {
    staysBehind = true;
  }

  /** The running process goes on at a later time, later still where the node is slow. */
  void continueAt(Scheduled process, long atPicos) {
    long nowPicos = simulator.nowPicos();
    boolean slow = slowness != 1;
    stepAt(process, slow ? nowPicos + Math.round((atPicos - nowPicos) * slowness) : atPicos);
  }

  private void stepAt(Scheduled process, long atPicos) {
    stepPicos = atPicos;
    stepEvent = simulator.scheduleProcess(process.index(), atPicos, step);
  }

  /** Nothing runs any more: the node has crashed. */
  void stop() {
    if (running != null) {
      cancelStep();
    }
    ready.clear();
  }

  /** Begins anew, with nothing that runs. */
  void reset() {
    stop();
    interrupted = false;
    freezes = 0;
  }

  /** Lets no process begin anything. */
  void freeze() {
    if (!stands()) {
      pause();
    }
    freezes++;
  }

  /** Takes one freeze back. */
  void thaw() {
    freezes--;
    if (!stands()) {
      proceed();
    }
  }

  /** Whether the processes must not begin anything, frozen or interrupted. */
  boolean stands() {
    return interrupted || freezes > 0;
  }

  /** The running process no longer has the processor, which the caller uses or gives on. */
  void release() {
    running = null;
  }

  /** The running process gives up the processor to the next that is ready. */
  void giveUp() {
    release();
    dispatch();
  }

  /** A process does not go on as it was to. */
  void withdraw(Scheduled process) {
    if (process.equals(running)) {
      cancelStep();
    } else {
      ready.remove(process);
    }
  }

  /** The running process has nothing to go on with; where all stand, its step is gone already. */
  private void cancelStep() {
    if (!stands()) {
      simulator.cancel(stepEvent);
    }
    release();
  }

  /** Whether a process has the processor, or will when nothing interrupts it. */
  boolean isRunning(Scheduled process) {
    return process.equals(running);
  }

  /** How long a process has the processor for what it has begun. */
  long remainingPicos(Scheduled process) {
    if (!process.equals(running)) {
      return 0;
    }
    return stands() ? stepPicos : stepPicos - simulator.nowPicos();
  }

  /** Gives a free processor to the next process that is ready. */
  void dispatch() {
    if (running == null && !stands()) {
      Scheduled next = ready.poll();
      running = next;
      if (next != null) {
        continueAt(next, simulator.nowPicos() + next.takeOwedPicos());
      }
    }
  }

  @Override
  public void interrupted() {
    if (!stands()) {
      pause();
    }
    interrupted = true;
  }

  /** For how long the processes have been kept from beginning anything in all. */
  long stoodPicos() {
    return stands() ? stoodPicos + simulator.nowPicos() - standsSincePicos : stoodPicos;
  }

  private void pause() {
    standsSincePicos = simulator.nowPicos();
    if (running != null) {
      simulator.cancel(stepEvent);
      stepPicos -= simulator.nowPicos();
    }
  }

  @Override
  public void resumed() {
    interrupted = false;
    if (!stands()) {
      proceed();
    }
  }

  private void proceed() {
    stoodPicos += simulator.nowPicos() - standsSincePicos;
    Scheduled process = running;
    if (process == null) {
      dispatch();
    } else {
      stepAt(process, simulator.nowPicos() + stepPicos);
    }
  }
}
