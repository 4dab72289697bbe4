package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.program.AnswerLog;
import dsmlab.program.Coroutine;
import dsmlab.program.DirectAnswers;
import dsmlab.program.ProcessFacts;
import dsmlab.program.ProgramFailure;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Signal;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.workload.Operation;
import dsmlab.workload.synchronisation.Synchronisation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives a machine by a program that is executed: its processes run by their own clocks, read real
 * values, and call the system. How far a process may run ahead is the rule of {@link TimedReplay}.
 */
final class ProgramReplay implements Replay, ReferenceOwner, Residents {

  private static final long BARRIER = 0;

  /** A segment of 1 GiB is read eight times, word by word, with fewer. */
  private static final long LOADS_MAX = 1L << 30;

  private final Machine machine;
  private final ProgramWorkload workload;
  private final boolean runsAhead;
  private final boolean watched;
  private final WordCode code;
  private final List<ProgramValues> values = new ArrayList<>();
  private final List<NodePrograms> programs = new ArrayList<>();
  private final List<ProgramProcess> processes = new ArrayList<>();
  private final Speculations speculations;
  private final RandomStreams random;
  private final ClusterServices services;
  private final Synchronisation barriers;
  private final Outcomes outcomes;
  private final long referencePicos;
  private final long warmUpReferences;
  private final IntConsumer acquired = this::acquired;
  private long references;
  private long endPicos;

  /**
   * Prepares the execution of a program.
   *
   * @param runsAhead false makes every reference an event; results are the same
   */
  ProgramReplay(
      RunSettings settings, Watchers watchers, ProgramWorkload workload, boolean runsAhead) {
    this.workload = workload;
    this.runsAhead = runsAhead;
    this.watched = watchers.monitor().needsValues();
    this.code = watched ? new WordCode.Versioned() : new WordCode.Plain();
    this.machine = new Machine(settings, watchers, this::newPrograms, this::newValues);
    this.barriers = new Synchronisation(workload.processes(), this::arrived);
    this.outcomes = new Outcomes(machine);
    this.referencePicos = machine.costs().referencePicos();
    this.warmUpReferences = machine.measurement().startsAfterReferences();
    this.random = settings.random();
    this.speculations = new Speculations(this, code, values, workload.speculationPicos());
    for (int index = 0; index < workload.processes(); index++) {
      processes.add(newProcess(index));
    }
    this.services = new ClusterServices(this, settings.machine());
    machine.serveIpc(services);
    processes.forEach(process -> process.sees(services.viewOf(process.node().self())));
  }

  private NodePrograms newPrograms(Simulator simulator) {
    NodePrograms ofNode = new NodePrograms(simulator, this::step);
    programs.add(ofNode);
    return ofNode;
  }

  private Values newValues(int unitBytes) {
    if (unitBytes < Long.BYTES) {
      throw new RunFailure(
          "an executed program needs units of coherence of at least %d bytes, not %d"
              .formatted(Long.BYTES, unitBytes));
    }
    ProgramValues ofNode = new ProgramValues(code, unitBytes / Long.BYTES);
    values.add(ofNode);
    return ofNode;
  }

  private ProgramProcess newProcess(int index) {
    int node = index % machine.nodes();
    ProgramProcess process = new ProgramProcess(index, machine.node(node), programs.get(node));
    Direct direct = new Direct(process);
    if (speculations.used()) {
      AnswerLog log = new AnswerLog();
      process.executes(Coroutine.logged(facts(index), workload.program(), direct, log), log);
    } else {
      process.executes(Coroutine.of(facts(index), workload.program(), direct));
    }
    return process;
  }

  private ProcessFacts facts(int index) {
    return new ProcessFacts(index, workload.processes(), workload.user(index), random);
  }

  /** A process that has got some answers already, and gets its next one when it is started. */
  Coroutine executedAgain(ProgramProcess process, AnswerLog answers) {
    return Coroutine.replayed(
        facts(process.index()), workload.program(), new Direct(process), answers);
  }

  @Override
  public Machine machine() {
    return machine;
  }

  int processes() {
    return processes.size();
  }

  ProgramProcess process(int index) {
    return processes.get(index);
  }

  String user(int process) {
    return workload.user(process);
  }

  @Override
  public RunResult run() {
    try {
      machine.begin(this);
      processes.forEach(process -> process.programs().ready(process));
      machine.simulator().run();
    } finally {
      processes.forEach(ProgramProcess::close);
    }
    requireAllEnded();
    machine.meters().references(references);
    machine.monitor().ended(machine);
    new ProgramResults(machine, workload).require(processes);
    return machine.result(endPicos);
  }

  private void requireAllEnded() {
    List<Integer> waiting =
        processes.stream().filter(process -> !process.ended()).map(ProgramProcess::index).toList();
    if (!waiting.isEmpty()) {
      List<String> who = new ArrayList<>(barriers.describeWaiting());
      waiting.forEach(index -> addCall(index, who));
      String faults = machine.waiting();
      if (!faults.isEmpty()) {
        who.add(faults);
      }
      throw machine.deadlock(
          "processes %s of %s wait for ever: %s"
              .formatted(waiting, workload.id(), String.join("; ", who)));
    }
  }

  @Override
  public boolean allEnded() {
    return processes.stream().allMatch(ProgramProcess::ended);
  }

  @Override
  public int crashed(int node) {
    programs.get(node).stop();
    int ended = 0;
    for (ProgramProcess process : processes) {
      if (process.node().self() == node && !process.ended()) {
        process.crash();
        endPicos = Math.max(endPicos, machine.nowPicos());
        ended++;
      }
    }
    return ended;
  }

  @Override
  public void maySlow(int node) {
    programs.get(node).stayBehind();
  }

  @Override
  public void slow(int node, double factor) {
    programs.get(node).slow(factor);
  }

  private void addCall(int index, List<String> who) {
    ProgramProcess process = processes.get(index);
    if (process.unanswered()) {
      services
          .waitingFor(process, process.request())
          .ifPresent(what -> who.add("process %d waits in %s".formatted(index, what)));
    }
  }

  /** Lets a process run from now on as far as it can. */
  private void step(long index, @Nullable Object unused) {
    ProgramProcess process = processes.get((int) index);
    process.clockPicos = machine.nowPicos() + process.takeOwedPicos();
    Speculation speculation = process.speculation();
    if (speculation != null) {
      speculations.step(process, speculation);
      return;
    }
    if (process.takeSynchronised() && !acquire(process)) {
      return;
    }
    process.horizonPicos = horizonPicos(process);
    while (advance(process)) {
      // each call serves one request
    }
  }

  /** The time up to which nothing can change the rights of a process's node. */
  private long horizonPicos(ProgramProcess process) {
    Simulator simulator = machine.simulator();
    boolean stays = !runsAhead || process.programs().staysBehind();
    if (stays || references <= warmUpReferences) {
      return machine.nowPicos();
    }
    long nextPicos = simulator.nextEventPicos();
    if (nextPicos == Simulator.NEVER) {
      return nextPicos;
    }
    long reachablePicos = nextPicos + machine.network().lookaheadPicos();
    return Math.min(simulator.nextEventPicosAt(process.node().self()), reachablePicos);
  }

  /** Does what the process does next; false when it cannot go on at present. */
  private boolean advance(ProgramProcess process) {
    return switch (process.request()) {
      case Request.Load(long address, int bytes) -> load(process, address, bytes);
      case Request.Store(long address, int bytes, long bits) ->
          store(process, address, bytes, bits);
      case Request.Compute(long picos) -> compute(process, picos);
      case Request.Barrier _ -> synchroniseAll(process);
      case Request.Clock _ -> tellTime(process);
      case Request.SystemCall _, Request.KernelCall _ -> call(process);
      case Request.Ended _, Request.Killed _ -> end(process);
      case Request.Failed(var failure) -> fail(process, failure);
    };
  }

  private boolean load(ProgramProcess process, long address, int bytes) {
    if (!mayRefer(process)) {
      return waitForClock(process);
    }
    if (refuse(process, address, bytes, false)) {
      return true;
    }
    requireEndOfLoads(process);
    if (!allows(process, address, Access.READ)) {
      return fault(process, new Reference(address, bytes, Access.READ, 0));
    }
    process.answer(new Response.Word(loadHit(process, address, bytes)));
    return true;
  }

  private boolean store(ProgramProcess process, long address, int bytes, long bits) {
    if (!mayRefer(process)) {
      return waitForClock(process);
    }
    if (refuse(process, address, bytes, true)) {
      return true;
    }
    if (!allows(process, address, Access.WRITE)) {
      return isAhead(process)
          ? waitForClock(process)
          : fault(process, stores(process, address, bytes, bits));
    }
    storeHit(process, address, bytes, bits);
    process.answer(Response.DONE);
    return true;
  }

  private void requireEndOfLoads(ProgramProcess process) {
    if (process.loads >= LOADS_MAX) {
      throw machine.failure(
          "process %d of %s has done nothing but load %d times: it waits for ever"
              .formatted(process.index(), workload.id(), LOADS_MAX));
    }
  }

  private Reference stores(ProgramProcess process, long address, int bytes, long bits) {
    long place = process.view().place(address, bytes);
    long kept = process.view().turned(bits, bytes);
    return new Reference(place, bytes, Access.WRITE, code.stored(kept));
  }

  private boolean isAhead(ProgramProcess process) {
    return process.clockPicos > machine.nowPicos();
  }

  /** Whether nothing can have happened that a reference at the process's time must see. */
  private boolean mayRefer(ProgramProcess process) {
    return !isAhead(process) || process.clockPicos < process.horizonPicos;
  }

  private boolean allows(ProgramProcess process, long address, Access access) {
    return process.node().access(machine.pageOf(address)).allows(access);
  }

  /** Gives a process a signal for a reference that it must not make; false when it may. */
  private boolean refuse(ProgramProcess process, long address, int bytes, boolean store) {
    Signal signal = process.takeSignal();
    if (signal == null && (address & (bytes - 1)) != 0) {
      signal = Signal.SIGBUS;
    }
    if (signal == null && !process.addresses().allows(address, bytes, store)) {
      signal = Signal.SIGSEGV;
    }
    if (signal == null) {
      return false;
    }
    process.answer(new Response.Signalled(signal, address));
    return true;
  }

  private long loadHit(ProgramProcess process, long address, int bytes) {
    long page = machine.pageOf(address);
    countReference();
    process.loads++;
    long word = values.get(process.node().self()).word(page, address);
    if (watched) {
      hit(process, page, new Reference(address, bytes, Access.READ, 0), Operation.READ);
    }
    process.clockPicos += referencePicos;
    return number(process, word, address, bytes);
  }

  /** The number that a process finds at an address of a word. */
  private long number(ProgramProcess process, long word, long address, int bytes) {
    long place = process.view().place(address, bytes);
    return process.view().turned(Bits.extract(code.bits(word), place, bytes), bytes);
  }

  private void storeHit(ProgramProcess process, long address, int bytes, long bits) {
    long page = machine.pageOf(address);
    countReference();
    process.loads = 0;
    if (watched) {
      hit(process, page, stores(process, address, bytes, bits), Operation.WRITE);
    } else {
      ProgramValues ofNode = values.get(process.node().self());
      long place = process.view().place(address, bytes);
      long kept = process.view().turned(bits, bytes);
      ofNode.word(page, address, Bits.merge(ofNode.word(page, address), place, bytes, kept));
    }
    process.clockPicos += referencePicos;
  }

  private void hit(ProgramProcess process, long page, Reference reference, Operation operation) {
    long[] before = process.node().hit(page, reference);
    Waiting unwaited = new Waiting(reference, process.index(), process.clockPicos, this);
    tell(unwaited, operation, before, process.clockPicos);
  }

  private void tell(Waiting waiting, Operation operation, long[] held, long returnPicos) {
    long[] before = held.clone();
    for (int i = 0; i < before.length; i++) {
      before[i] = code.version(before[i]);
    }
    outcomes.tell(waiting, operation, before, returnPicos);
  }

  private void countReference() {
    if (references == warmUpReferences) {
      machine.measurement().start();
    }
    references++;
  }

  private boolean fault(ProgramProcess process, Reference reference) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    countReference();
    process.await(reference);
    process.programs().release();
    if (speculations.used() && reference.access() == Access.READ) {
      speculations.faulted(process, reference);
    }
    process.node().fault(machine.pageOf(reference.address()), reference, process.index(), this);
    return false;
  }

  /** The process has run ahead of the simulation: what comes next happens in an event. */
  private boolean waitForClock(ProgramProcess process) {
    process.programs().continueAt(process, process.clockPicos);
    return false;
  }

  @Override
  public void performed(Waiting waiting, long page, long[] before) {
    ProgramProcess process = processes.get(waiting.process());
    Reference reference = waiting.reference();
    boolean load = reference.access() == Access.READ;
    if (watched) {
      tell(waiting, load ? Operation.READ : Operation.WRITE, before, machine.nowPicos());
    }
    process.loads = load ? process.loads : 0;
    if (process.crashed() || !process.got(reference)) {
      return; // a signal has ended the access before the protocol did
    }
    long bits = load ? number(process, before[0], reference.address(), reference.bytes()) : 0;
    Speculation speculation = process.speculation();
    if (speculation != null) {
      speculations.answered(process, speculation, bits);
      return;
    }
    process.answer(new Response.Word(bits));
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

  @Override
  public void failed(Waiting waiting, long page) {
    ProgramProcess process = processes.get(waiting.process());
    if (!process.crashed() && process.got(waiting.reference())) {
      long address = waiting.reference().address();
      process.answer(new Response.Signalled(Signal.SIGSEGV, address));
      process.programs().ready(process);
    }
  }

  /** Gives a process a signal at the memory access it waits for, or at its next one. */
  void signal(int index, Signal signal) {
    ProgramProcess process = processes.get(index);
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

  private boolean compute(ProgramProcess process, long picos) {
    if (picos > Long.MAX_VALUE - process.clockPicos) {
      throw machine.failure(
          "process %d of %s computes beyond the end of time"
              .formatted(process.index(), workload.id()));
    }
    process.clockPicos += picos;
    process.answer(Response.DONE);
    return true;
  }

  private boolean tellTime(ProgramProcess process) {
    process.answer(new Response.Word(process.clockPicos));
    return true;
  }

  private boolean synchroniseAll(ProgramProcess process) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    process.waitSince(machine.nowPicos());
    if (!barriers.attempt(process.index(), Operation.BARRIER, BARRIER, processes.size())) {
      giveUpProcessor(process);
      return false;
    }
    process.answer(Response.DONE);
    boolean goesOn = acquire(process);
    process.horizonPicos = horizonPicos(process);
    return goesOn;
  }

  /** A process that waited at the barrier goes on. */
  private void arrived(int index) {
    goOn(processes.get(index), Response.DONE);
  }

  private boolean call(ProgramProcess process) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    machine.progress().made();
    process.waitSince(machine.nowPicos());
    process.programs().release();
    services.call(process, process.request());
    return false;
  }

  /** The service has ended the call of a process. */
  void called(int index, Answer answer) {
    ProgramProcess process = processes.get(index);
    boolean called = process.unanswered() && process.request() instanceof Request.SystemCall;
    answer(process, called, new Response.Called(answer));
  }

  /** The V kernel has ended the call of a process. */
  void called(int index, GroupAnswer answer) {
    ProgramProcess process = processes.get(index);
    boolean called = process.unanswered() && process.request() instanceof Request.KernelCall;
    answer(process, called, new Response.KernelAnswered(answer));
  }

  private void answer(ProgramProcess process, boolean called, Response response) {
    if (process.crashed()) {
      return;
    }
    if (!called) {
      throw machine.failure(
          "the ipc service answers process %d, which has not called".formatted(process.index()));
    }
    goOn(process, response);
  }

  private void goOn(ProgramProcess process, Response response) {
    process.loads = 0;
    if (process.ended()) {
      return;
    }
    machine.meters().synchronised(process.waitingSincePicos(), machine.nowPicos());
    process.answer(response);
    process.noteSynchronised();
    process.programs().ready(process);
  }

  private static void giveUpProcessor(ProgramProcess process) {
    process.programs().release();
    process.programs().dispatch();
  }

  /** As in {@link TimedReplay}: only the process itself acquires, when it has the processor. */
  private boolean acquire(ProgramProcess process) {
    process.waitSince(machine.nowPicos());
    if (!process.node().acquire(process.index(), acquired)) {
      giveUpProcessor(process);
      return false;
    }
    return !process.node().cpu().serving();
  }

  /** The protocol lets a process go on that has synchronised. */
  private void acquired(int index) {
    ProgramProcess process = processes.get(index);
    machine.meters().synchronised(process.waitingSincePicos(), machine.nowPicos());
    process.programs().ready(process);
  }

  /** A program fails at the time of its process, after all that happens before it. */
  private boolean fail(ProgramProcess process, ProgramFailure failure) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    throw failure;
  }

  private boolean end(ProgramProcess process) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    endPicos = Math.max(endPicos, machine.nowPicos());
    process.programs().release();
    services.exit(process);
    process.programs().dispatch();
    return false;
  }

  /**
   * Serves a process without stopping it, while nothing else can happen. Where a monitor watches,
   * every reference stops it: what a monitor throws must not end up in the program.
   */
  private final class Direct implements DirectAnswers {

    private final ProgramProcess process;
    private long loaded;

    Direct(ProgramProcess process) {
      this.process = process;
    }

    @Override
    public boolean load(long address, int bytes) {
      if (!mayHit(address, bytes, false) || !allows(process, address, Access.READ)) {
        return false;
      }
      loaded = loadHit(process, address, bytes);
      return true;
    }

    @Override
    public long loaded() {
      return loaded;
    }

    @Override
    public boolean store(long address, int bytes, long value) {
      if (!mayHit(address, bytes, true) || !allows(process, address, Access.WRITE)) {
        return false;
      }
      storeHit(process, address, bytes, value);
      return true;
    }

    private boolean mayHit(long address, int bytes, boolean store) {
      return !watched
          && process.speculation() == null
          && process.loads < LOADS_MAX
          && mayRefer(process)
          && !process.signalled()
          && (address & (bytes - 1)) == 0
          && process.addresses().allows(address, bytes, store);
    }

    @Override
    public boolean compute(long picos) {
      if (process.speculation() != null || picos > Long.MAX_VALUE - process.clockPicos) {
        return false;
      }
      process.clockPicos += picos;
      return true;
    }
  }
}
