package dsmlab.machine;

import dsmlab.checkpoint.RecoveryLine;
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
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
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
  private final RunSettings settings;
  private final @Nullable StoreJournal journal;
  private final @Nullable ClusterCheckpoints<?> checkpoints;
  private ClusterServices services;
  private Synchronisation barriers;
  private final Outcomes outcomes;
  private final long referencePicos;
  private final long warmUpReferences;
  private final IntConsumer acquired = this::acquired;
  private Long2ObjectOpenHashMap<long[]> memory = new Long2ObjectOpenHashMap<>();
  private boolean goingBack;
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
    this.settings = settings;
    boolean kept = settings.machine().checkpoints().isPresent();
    this.watched = watchers.monitor().needsValues() || kept;
    this.journal =
        kept
            ? new StoreJournal(
                () -> machine().nextTransmission(),
                word -> machine().pageOf(word << Values.WORD_SHIFT))
            : null;
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
    this.checkpoints =
        settings
            .machine()
            .checkpoints()
            .map(choice -> ClusterCheckpoints.of(this, Objects.requireNonNull(journal), choice))
            .orElse(null);
    if (checkpoints != null) {
      machine.keep(checkpoints);
    }
  }

  private NodePrograms newPrograms(Simulator simulator) {
    NodePrograms ofNode = new NodePrograms(simulator, this::step);
    programs.add(ofNode);
    return ofNode;
  }

  private Values newValues(int node, int unitBytes) {
    if (unitBytes < Long.BYTES) {
      throw new RunFailure(
          "an executed program needs units of coherence of at least %d bytes, not %d"
              .formatted(Long.BYTES, unitBytes));
    }
    int pageWords = unitBytes / Long.BYTES;
    ProgramValues ofNode = new ProgramValues(code, pageWords, memory, node, journal);
    if (node < values.size()) {
      values.set(node, ofNode);
    } else {
      values.add(ofNode);
    }
    return ofNode;
  }

  private ProgramProcess newProcess(int index) {
    int node = index % machine.nodes();
    ProgramProcess process = new ProgramProcess(index, machine.node(node), programs.get(node));
    Direct direct = new Direct(process);
    if (speculations.used() || journal != null) {
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
      if (checkpoints != null) {
        checkpoints.begin();
      }
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

  /** Ends a run in which every process waits for another one. */
  void requireProgress() {
    if (processes.stream().allMatch(process -> process.ended() || waits(process))) {
      requireAllEnded();
    }
  }

  private static boolean waits(ProgramProcess process) {
    return process.faulting()
        || (process.unanswered()
            && (process.request() instanceof Request.SystemCall
                || process.request() instanceof Request.Barrier));
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
    return processes.stream()
        .allMatch(process -> process.ended() && !(recovers() && process.crashed()));
  }

  @Override
  public boolean recovers() {
    return checkpoints != null;
  }

  @Override
  public void lost(int node, boolean comesBack) {
    Objects.requireNonNull(checkpoints).recovery().lost(node, comesBack);
  }

  @Override
  public void back(int node) {
    Objects.requireNonNull(checkpoints).recovery().back(node);
  }

  List<ProgramProcess> processesOf(int node) {
    return processes.stream().filter(process -> process.node().self() == node).toList();
  }

  NodePrograms programsOf(int node) {
    return programs.get(node);
  }

  private long valueOf(long word) {
    long[] page = memory.get(machine.pageOf(word << Values.WORD_SHIFT));
    return page == null ? 0 : code.version(page[(int) word & page.length - 1]);
  }

  /** How many references of each process have been performed. */
  private List<Long> referencesKept() {
    return processes.stream().map(ProgramProcess::references).toList();
  }

  /** Whether System V objects are brought back to what they were. */
  boolean isGoingBack() {
    return goingBack;
  }

  /**
   * Goes back to a line, of which the stores have been undone already.
   *
   * @param goesBack which nodes do; the processes of the others go on from where they are
   * @param images the processes of each node
   * @param line the states of the nodes
   */
  void goBack(IntPredicate goesBack, List<List<ProcessImage>> images, RecoveryLine line) {
    memory = Objects.requireNonNull(journal).memory(machine.unitBytes() / Long.BYTES);
    for (int node = 0; node < machine.nodes(); node++) {
      machine.network().crashed(node);
      programs.get(node).reset();
      machine.rebuild(node, programs.get(node));
    }
    for (int node = 0; node < machine.nodes(); node++) {
      machine.network().restarted(node);
      List<ProgramProcess> ofNode = processesOf(node);
      for (int i = 0; i < ofNode.size(); i++) {
        goBack(ofNode.get(i), images.get(node).get(i), goesBack.test(node));
      }
    }
    barriers = new Synchronisation(processes.size(), this::arrived);
    machine.monitor().recovered(machine, new Rollback(line, referencesKept(), this::valueOf));
    goBackInSystem();
    answerWhatWasUnderWay();
    machine.progress().made();
    processes.stream()
        .filter(process -> !process.exited())
        .forEach(process -> process.programs().ready(process));
  }

  private void goBack(ProgramProcess process, ProcessImage image, boolean goesBack) {
    process.moveTo(machine.node(process.node().self()));
    if (goesBack) {
      AnswerLog answers = process.answersUpTo(image);
      process.executesAgain(executedAgain(process, answers), answers);
      process.goBackTo(image);
    } else {
      process.settleOn(image);
    }
  }

  /** Brings System V objects to what they were by doing all again that the line knows of. */
  private void goBackInSystem() {
    CallHistory calls = Objects.requireNonNull(checkpoints).calls();
    calls.goBack(
        process -> processes.get(process).calls(), process -> processes.get(process).exited());
    services = new ClusterServices(this, settings.machine());
    machine.serveIpc(services);
    calls.beginAgain();
    goingBack = true;
    for (CallHistory.Entry entry : calls.entries()) {
      services.doAgain(processes.get(entry.process()), entry.call());
    }
    goingBack = false;
  }

  /** The answer to a call that was made again: it must be what it was. */
  void answeredAgain(int process, Answer answer) {
    Answer known = Objects.requireNonNull(checkpoints).calls().answerAgain(process);
    if (!answer.equals(known)) {
      throw machine.failure(
          "System V objects do not come back: process %d was answered %s and is now answered %s"
              .formatted(process, known, answer));
    }
  }

  /** What a process waited for may have been on its way to it when the line was cut. */
  private void answerWhatWasUnderWay() {
    int passed = processes.stream().mapToInt(ProgramProcess::barriers).max().orElse(0);
    for (ProgramProcess process : processes) {
      if (process.unanswered()) {
        answerWhatWasUnderWay(process, passed);
      }
    }
  }

  private void answerWhatWasUnderWay(ProgramProcess process, int passed) {
    switch (process.request()) {
      case Request.Barrier _ when process.barriers() < passed -> {
        pass(process);
        process.noteSynchronised();
      }
      case Request.SystemCall _ -> answerCall(process);
      case Request.Store store -> answerStore(process, store);
      default -> {}
    }
  }

  private void answerCall(ProgramProcess process) {
    CallHistory calls = Objects.requireNonNull(checkpoints).calls();
    Answer answer = calls.answerTo(process.index(), process.calls());
    if (answer != null) {
      process.answer(new Response.Called(answer));
      process.countCall();
      process.noteSynchronised();
    }
  }

  private void answerStore(ProgramProcess process, Request.Store store) {
    long version = process.lastStore();
    if (version != 0 && Objects.requireNonNull(journal).hasPerformed(version)) {
      Reference reference = new Reference(store.address(), store.bytes(), Access.WRITE, version);
      Waiting waited = new Waiting(reference, process.index(), process.lastStorePicos(), this);
      tell(waited, Operation.WRITE, new long[1], machine.nowPicos());
      process.answer(Response.DONE);
    }
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

  /** The time up to which a process may run ahead. */
  private long horizonPicos(ProgramProcess process) {
    boolean warmsUp = references <= warmUpReferences;
    boolean stays = !runsAhead || warmsUp || process.programs().staysBehind();
    return stays ? machine.nowPicos() : machine.horizonPicos(process.node().self());
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
    processes.get(waiting.process()).countReference();
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
    process.await(reference, machine.nowPicos());
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
    boolean goesOn = process.got(reference);
    machine.checkpoints().faultEnded(process.index());
    if (process.crashed() || !goesOn) {
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
    machine.progress().made();
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
    machine.checkpoints().arriving(process.index());
    if (!barriers.attempt(process.index(), Operation.BARRIER, BARRIER, processes.size())) {
      process.programs().giveUp();
      return false;
    }
    pass(process);
    boolean goesOn = acquire(process);
    process.horizonPicos = horizonPicos(process);
    return goesOn;
  }

  /** A process that waited at the barrier goes on. */
  private void arrived(int index) {
    ProgramProcess process = processes.get(index);
    if (!process.ended()) {
      pass(process);
      goOn(process, Response.DONE);
    }
  }

  private void pass(ProgramProcess process) {
    machine.checkpoints().passing(process.index());
    process.countBarrier();
    process.answer(Response.DONE);
  }

  private boolean call(ProgramProcess process) {
    if (isAhead(process)) {
      return waitForClock(process);
    }
    if (recovers() && process.request() instanceof Request.KernelCall) {
      throw machine.failure("the process groups of V cannot be brought back to a checkpoint");
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
    if (response instanceof Response.Called(Answer answer)) {
      machine.checkpoints().answering(process.index(), answer);
      process.countCall();
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

  /** As in {@link TimedReplay}: only the process itself acquires, when it has the processor. */
  private boolean acquire(ProgramProcess process) {
    process.waitSince(machine.nowPicos());
    if (!process.node().acquire(process.index(), acquired)) {
      process.programs().giveUp();
      return false;
    }
    return !process.node().cpu().serving() && !process.programs().stands();
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
    process.exit();
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
