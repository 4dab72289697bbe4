package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.systemv.Signal;
import dsmlab.workload.Operation;

/**
 * The loads and stores of executed programs: hits by the clock of their process, which may run
 * ahead by the rule of {@link TimedReplay}, and faults in the order of time.
 */
final class ProgramReferences implements ReferenceOwner {

  /** A segment of 1 GiB is read eight times, word by word, with fewer. */
  private static final long LOADS_MAX = 1L << 30;

  private final ProgramReplay replay;
  private final Machine machine;
  private final ProgramMemory memory;
  private final Speculations speculations;
  private final Outcomes outcomes;
  private final boolean runsAhead;
  private final boolean watched;
  private final long referencePicos;
  private final long warmUpReferences;
  private long references;

  /**
   * References of a program that has made none.
   *
   * @param speculationPicos how long a process may run past a fault; zero for not at all
   * @param runsAhead false makes every reference an event; results are the same
   */
  ProgramReferences(
      ProgramReplay replay, ProgramMemory memory, long speculationPicos, boolean runsAhead) {
    this.replay = replay;
    this.machine = replay.machine();
    this.memory = memory;
    this.speculations = new Speculations(replay, this, memory, speculationPicos);
    this.outcomes = new Outcomes(machine);
    this.runsAhead = runsAhead;
    this.watched = memory.watched();
    this.referencePicos = machine.costs().referencePicos();
    this.warmUpReferences = machine.measurement().startsAfterReferences();
  }

  /** How many were made. */
  long made() {
    return references;
  }

  /** The speculations past faults. */
  Speculations speculations() {
    return speculations;
  }

  /** The time up to which a process may run ahead. */
  long horizonPicos(ProgramProcess process) {
    boolean warmsUp = references <= warmUpReferences;
    boolean stays = !runsAhead || warmsUp || process.programs().staysBehind();
    return stays ? machine.nowPicos() : machine.horizonPicos(process.node().self());
  }

  /** Whether a process's clock is ahead of the simulation. */
  boolean isAhead(ProgramProcess process) {
    return process.clockPicos > machine.nowPicos();
  }

  /** A process has run ahead of the simulation: what comes next happens in an event. */
  boolean waitForClock(ProgramProcess process) {
    process.programs().continueAt(process, process.clockPicos);
    return false;
  }

  /** A process loads; false when it cannot go on at present. */
  boolean load(ProgramProcess process, long address, int bytes) {
    if (!mayRefer(process)) {
      return waitForClock(process);
    }
    if (refuse(process, address, bytes, Access.READ)) {
      return true;
    }
    requireEndOfLoads(process);
    if (!allows(process, address, Access.READ)) {
      return fault(process, new Reference(address, bytes, Access.READ, 0));
    }
    process.answer(new Response.Word(loadHit(process, address, bytes)));
    return true;
  }

  /** A process stores; false when it cannot go on at present. */
  boolean store(ProgramProcess process, long address, int bytes, long bits) {
    if (!mayRefer(process)) {
      return waitForClock(process);
    }
    if (refuse(process, address, bytes, Access.WRITE)) {
      return true;
    }
    if (!allows(process, address, Access.WRITE)) {
      return isAhead(process)
          ? waitForClock(process)
          : fault(process, memory.storing(process, address, bytes, bits));
    }
    storeHit(process, address, bytes, bits);
    process.answer(Response.DONE);
    return true;
  }

  private void requireEndOfLoads(ProgramProcess process) {
    if (process.loads >= LOADS_MAX) {
      throw machine.failure(
          "process %d of %s has done nothing but load %d times: it waits for ever"
              .formatted(process.index(), replay.program(), LOADS_MAX));
    }
  }

  /** Whether nothing can have happened that a reference at the process's time must see. */
  private boolean mayRefer(ProgramProcess process) {
    return !isAhead(process) || process.clockPicos < process.horizonPicos;
  }

  private boolean allows(ProgramProcess process, long address, Access access) {
    return process.node().access(machine.pageOf(address)).allows(access);
  }

  /** Whether a reference is a hit of which nobody need be told, that nothing stands against. */
  boolean mayHit(ProgramProcess process, long address, int bytes, Access access) {
    return !watched
        && process.speculation() == null
        && process.loads < LOADS_MAX
        && mayRefer(process)
        && !process.signalled()
        && (address & (bytes - 1)) == 0
        && process.addresses().allows(address, bytes, access == Access.WRITE)
        && allows(process, address, access);
  }

  /** Gives a process a signal for a reference that it must not make; false when it may. */
  private boolean refuse(ProgramProcess process, long address, int bytes, Access access) {
    Signal signal = process.takeSignal();
    if (signal == null && (address & (bytes - 1)) != 0) {
      signal = Signal.SIGBUS;
    }
    if (signal == null && !process.addresses().allows(address, bytes, access == Access.WRITE)) {
      signal = Signal.SIGSEGV;
    }
    if (signal == null) {
      return false;
    }
    process.answer(new Response.Signalled(signal, address));
    return true;
  }

  /** Performs a load that the rights allow. */
  long loadHit(ProgramProcess process, long address, int bytes) {
    long page = machine.pageOf(address);
    count(process, Access.READ);
    long held = memory.held(process.node().self(), page, address);
    if (watched) {
      hit(process, page, new Reference(address, bytes, Access.READ, 0));
    }
    process.clockPicos += referencePicos;
    return memory.number(process, held, address, bytes);
  }

  /** Performs a store that the rights allow. */
  void storeHit(ProgramProcess process, long address, int bytes, long bits) {
    long page = machine.pageOf(address);
    count(process, Access.WRITE);
    if (watched) {
      hit(process, page, memory.storing(process, address, bytes, bits));
    } else {
      memory.store(process, page, address, bytes, bits);
    }
    process.clockPicos += referencePicos;
  }

  private void hit(ProgramProcess process, long page, Reference reference) {
    long[] before = process.node().hit(page, reference);
    tell(
        new Waiting(reference, process.index(), process.clockPicos, this),
        before,
        process.clockPicos);
  }

  private void tell(Waiting waiting, long[] held, long returnPicos) {
    replay.process(waiting.process()).countReference();
    boolean load = waiting.reference().access() == Access.READ;
    Operation operation = load ? Operation.READ : Operation.WRITE;
    outcomes.tell(waiting, operation, memory.versions(held), returnPicos);
  }

  private void count(ProgramProcess process, Access access) {
    count();
    process.loads = access == Access.READ ? process.loads + 1 : 0;
  }

  private void count() {
    if (references == warmUpReferences) {
      machine.measurement().start();
    }
    references++;
  }

  private boolean fault(ProgramProcess process, Reference reference) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    count();
    process.await(reference, machine.nowPicos());
    process.programs().release();
    if (speculations.used() && reference.access() == Access.READ) {
      speculations.faulted(process, reference);
    }
    process.node().fault(machine.pageOf(reference.address()), reference, process.index(), this);
    return false;
  }

  @Override
  public void performed(Waiting waiting, long page, long[] before) {
    ProgramProcess process = replay.process(waiting.process());
    Reference reference = waiting.reference();
    boolean load = reference.access() == Access.READ;
    if (watched) {
      tell(waiting, before, machine.nowPicos());
    }
    process.loads = load ? process.loads : 0;
    boolean goesOn = process.got(reference);
    machine.checkpoints().faultEnded(process.index());
    if (process.crashed() || !goesOn) {
      return; // a signal has ended the access before the protocol did
    }
    answer(process, load ? number(process, before[0], reference) : 0);
  }

  private long number(ProgramProcess process, long held, Reference load) {
    return memory.number(process, held, load.address(), load.bytes());
  }

  private void answer(ProgramProcess process, long number) {
    Speculation speculation = process.speculation();
    if (speculation != null) {
      speculations.answered(process, speculation, number);
      return;
    }
    process.answer(new Response.Word(number));
    process.owe(referencePicos);
    process.programs().ready(process);
  }

  /** Performs now what a process has done past its fault; the rights allow it. */
  void perform(ProgramProcess process, Reference guessed, long bits) {
    long clockPicos = process.clockPicos;
    process.clockPicos = machine.nowPicos();
    if (guessed.access() == Access.READ) {
      loadHit(process, guessed.address(), guessed.bytes());
    } else {
      storeHit(process, guessed.address(), guessed.bytes(), bits);
    }
    process.clockPicos = clockPicos;
  }

  /** The store that a process waits for was performed before a line to which it goes back. */
  void performedBefore(ProgramProcess process, Request.Store store, long version) {
    Reference reference = new Reference(store.address(), store.bytes(), Access.WRITE, version);
    Waiting waited = new Waiting(reference, process.index(), process.lastStorePicos(), this);
    tell(waited, new long[1], machine.nowPicos());
    process.answer(Response.DONE);
  }

  @Override
  public void failed(Waiting waiting, long page) {
    ProgramProcess process = replay.process(waiting.process());
    if (!process.crashed() && process.got(waiting.reference())) {
      long address = waiting.reference().address();
      process.answer(new Response.Signalled(Signal.SIGSEGV, address));
      process.programs().ready(process);
    }
  }

  /** Gives a process a signal at the memory access it waits for, or at its next one. */
  void signal(ProgramProcess process, Signal signal) {
    if (!process.faulting()) {
      process.signal(signal);
      return;
    }
    Response answer = new Response.Signalled(signal, process.giveUp());
    Speculation speculation = process.speculation();
    if (speculation != null) {
      speculations.rollBack(process, speculation, answer);
      return;
    }
    process.answer(answer);
    process.programs().ready(process);
  }
}
