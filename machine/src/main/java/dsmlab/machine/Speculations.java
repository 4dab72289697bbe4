package dsmlab.machine;

import dsmlab.machine.Speculation.Guess;
import dsmlab.program.AnswerLog;
import dsmlab.program.Coroutine;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.List;

/**
 * Lets processes run past their read faults. A process takes what its node last knew of the page,
 * or zeros, for the answer and goes on while it waits; all that it does is held back. When the
 * answer comes, all loads must still give what they gave: then they and the stores happen at that
 * moment, in their order. Otherwise the process is executed again from its answers up to the fault.
 *
 * <p>A system call, a barrier, a look at the clock, the end, and a reference that the node's rights
 * do not allow stop a speculation: the process waits for the answer first.
 */
final class Speculations {

  /** Loads that never see a change must not go on for ever where they take no time. */
  private static final int REFERENCES_MAX = 10_000;

  private final ProgramReplay replay;
  private final ProgramReferences references;
  private final Machine machine;
  private final ProgramMemory memory;
  private final long longestPicos;
  private final long referencePicos;

  /**
   * Speculations of a run.
   *
   * @param longestPicos how long a process may run ahead of an answer; zero for not at all
   */
  Speculations(
      ProgramReplay replay, ProgramReferences references, ProgramMemory memory, long longestPicos) {
    this.replay = replay;
    this.references = references;
    this.machine = replay.machine();
    this.memory = memory;
    this.longestPicos = longestPicos;
    this.referencePicos = machine.costs().referencePicos();
  }

  boolean used() {
    return longestPicos > 0;
  }

  /** A load has faulted: the process may go on as soon as it gets the processor again. */
  void faulted(ProgramProcess process, Reference reference) {
    process.speculate(new Speculation(reference, process.log().size()));
    process.programs().ready(process);
  }

  /** A process that speculates has got the processor. */
  void step(ProgramProcess process, Speculation speculation) {
    if (!speculation.begun()) {
      speculation.begin();
      machine.meters().speculation().begun();
      load(process, speculation, speculation.faulted());
    }
    while (!speculation.stopped() && advance(process, speculation)) {
      // each call serves one request
    }
  }

  private boolean advance(ProgramProcess process, Speculation speculation) {
    if (speculation.workPicos() >= longestPicos) {
      return stop(process, speculation);
    }
    return switch (process.request()) {
      case Request.Load(long address, int bytes) ->
          refer(process, speculation, new Reference(address, bytes, Access.READ, 0));
      case Request.Store(long address, int bytes, long bits) ->
          refer(process, speculation, new Reference(address, bytes, Access.WRITE, bits));
      case Request.Compute(long picos) -> compute(process, speculation, picos);
      case Request.Barrier _,
          Request.Clock _,
          Request.SystemCall _,
          Request.KernelCall _,
          Request.Ended _,
          Request.Killed _,
          Request.Failed _ ->
          stop(process, speculation);
    };
  }

  private boolean refer(ProgramProcess process, Speculation speculation, Reference reference) {
    if (process.clockPicos > machine.nowPicos()) {
      process.programs().continueAt(process, process.clockPicos);
      return false;
    }
    if (!mayRefer(process, speculation, reference)) {
      return stop(process, speculation);
    }
    if (reference.access() == Access.READ) {
      load(process, speculation, reference);
    } else {
      store(process, speculation, reference);
    }
    return true;
  }

  private boolean mayRefer(ProgramProcess process, Speculation speculation, Reference reference) {
    boolean store = reference.access() == Access.WRITE;
    long address = reference.address();
    boolean guessed = !store && machine.pageOf(address) == pageOf(speculation.faulted());
    return (address & (reference.bytes() - 1)) == 0
        && process.addresses().allows(address, reference.bytes(), store)
        && (guessed || allows(process, reference))
        && speculation.workPicos() + referencePicos <= longestPicos
        && speculation.guesses().size() < REFERENCES_MAX;
  }

  private long pageOf(Reference reference) {
    return machine.pageOf(reference.address());
  }

  private boolean allows(ProgramProcess process, Reference reference) {
    return process.node().access(pageOf(reference)).allows(reference.access());
  }

  private void load(ProgramProcess process, Speculation speculation, Reference reference) {
    long address = reference.address();
    long word = speculation.word(address, inMemory(process, address));
    long bits = Bits.extract(word, address, reference.bytes());
    done(process, speculation, reference, bits);
    process.answer(new Response.Word(bits));
  }

  private void store(ProgramProcess process, Speculation speculation, Reference reference) {
    long address = reference.address();
    long bits = reference.value();
    long word = speculation.word(address, inMemory(process, address));
    speculation.store(address, Bits.merge(word, address, reference.bytes(), bits));
    done(process, speculation, reference, bits);
    process.answer(Response.DONE);
  }

  private void done(
      ProgramProcess process, Speculation speculation, Reference reference, long bits) {
    speculation.add(reference, bits);
    speculation.work(referencePicos);
    process.clockPicos += referencePicos;
  }

  private long inMemory(ProgramProcess process, long address) {
    return memory.bits(process.node().self(), machine.pageOf(address), address);
  }

  private boolean compute(ProgramProcess process, Speculation speculation, long picos) {
    long now = Math.min(picos, longestPicos - speculation.workPicos());
    speculation.work(now);
    speculation.leave(picos - now);
    process.clockPicos += now;
    process.answer(Response.DONE);
    return now == picos || stop(process, speculation);
  }

  /** The process gives the processor up when it has done what it has begun. */
  private boolean stop(ProgramProcess process, Speculation speculation) {
    if (process.clockPicos > machine.nowPicos()) {
      process.programs().continueAt(process, process.clockPicos);
    } else {
      speculation.stop();
      process.programs().giveUp();
    }
    return false;
  }

  /** The fault of a process that speculates has ended. */
  void answered(ProgramProcess process, Speculation speculation, long bits) {
    if (!speculation.begun()) {
      process.speculate(null);
      process.answer(new Response.Word(bits));
      process.owe(referencePicos);
    } else if (isTrue(process, speculation, bits)) {
      commit(process, speculation);
    } else {
      rollBack(process, speculation, new Response.Word(bits));
    }
  }

  /** Whether every load would give now what it gave, and every store is allowed. */
  private boolean isTrue(ProgramProcess process, Speculation speculation, long bits) {
    Speculation again = new Speculation(speculation.faulted(), 0);
    List<Guess> guesses = speculation.guesses();
    return guesses.getFirst().bits() == bits
        && guesses.stream().skip(1).allMatch(guess -> holds(process, again, guess));
  }

  private boolean holds(ProgramProcess process, Speculation again, Guess guess) {
    Reference reference = guess.reference();
    long address = reference.address();
    long word = again.word(address, inMemory(process, address));
    if (!allows(process, reference)) {
      return false;
    }
    if (reference.access() == Access.WRITE) {
      again.store(address, Bits.merge(word, address, reference.bytes(), guess.bits()));
      return true;
    }
    return Bits.extract(word, address, reference.bytes()) == guess.bits();
  }

  private void commit(ProgramProcess process, Speculation speculation) {
    machine.meters().speculation().succeeded(workDone(process, speculation));
    process.speculate(null);
    speculation.guesses().stream()
        .skip(1)
        .forEach(guess -> references.perform(process, guess.reference(), guess.bits()));
    process.owe(speculation.restPicos());
    if (speculation.stopped()) {
      process.programs().ready(process);
    }
  }

  private static long workDone(ProgramProcess process, Speculation speculation) {
    return speculation.workPicos() - process.programs().remainingPicos(process);
  }

  /** Takes back all that a process has done since its fault, which then ends so. */
  void rollBack(ProgramProcess process, Speculation speculation, Response answer) {
    if (speculation.begun()) {
      machine.meters().speculation().failed(workDone(process, speculation));
      AnswerLog before = process.log().prefix(speculation.answersBefore());
      Coroutine again = replay.executedAgain(process, before);
      process.executesAgain(again, before);
    }
    process.programs().withdraw(process);
    process.speculate(null);
    process.answer(answer);
    process.owe(referencePicos);
    process.programs().ready(process);
  }
}
