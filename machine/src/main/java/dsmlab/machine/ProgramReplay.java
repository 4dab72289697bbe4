package dsmlab.machine;

import dsmlab.program.AnswerLog;
import dsmlab.program.Coroutine;
import dsmlab.program.ProcessFacts;
import dsmlab.program.ProgramFailure;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;
import dsmlab.systemv.Signal;
import dsmlab.workload.Operation;
import dsmlab.workload.synchronisation.Synchronisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives a machine by a program that is executed: its processes run by their own clocks, read real
 * values, and call the system. How far a process may run ahead is the rule of {@link TimedReplay}.
 */
final class ProgramReplay implements Replay, Residents {

  private static final long BARRIER = 0;

  private final Machine machine;
  private final ProgramWorkload workload;
  private final ProgramMemory memory;
  private final ProgramReferences references;
  private final List<NodePrograms> programs = new ArrayList<>();
  private final List<ProgramProcess> processes = new ArrayList<>();
  private final RandomStreams random;
  private final RunSettings settings;
  private final @Nullable ClusterCheckpoints<?> checkpoints;
  private final @Nullable ProgramRollback rollback;
  private ClusterServices services;
  private Synchronisation barriers;
  private final IntConsumer acquired = this::acquired;
  private final IntConsumer released = this::released;
  private long endPicos;

  /**
   * Prepares the execution of a program.
   *
   * @param runsAhead false makes every reference an event; results are the same
   */
  ProgramReplay(
      RunSettings settings, Watchers watchers, ProgramWorkload workload, boolean runsAhead) {
    this.workload = workload;
    this.settings = settings;
    this.random = settings.random();
    boolean kept = settings.machine().checkpoints().isPresent();
    this.memory = new ProgramMemory(this::machine, watchers.monitor().needsValues(), kept);
    this.machine = new Machine(settings, watchers, this::newPrograms, memory::newValues);
    this.references = new ProgramReferences(this, memory, workload.speculationPicos(), runsAhead);
    this.barriers = newBarriers();
    for (int index = 0; index < workload.processes(); index++) {
      processes.add(newProcess(index));
    }
    this.services = serveAnew();
    processes.forEach(process -> process.sees(services.viewOf(process.node().self())));
    this.checkpoints = settings.machine().checkpoints().map(this::keep).orElse(null);
    this.rollback = checkpoints == null ? null : checkpoints.rollback(memory, references);
  }

  private ClusterCheckpoints<?> keep(CheckpointChoice choice) {
    ClusterCheckpoints<?> kept =
        ClusterCheckpoints.of(this, Objects.requireNonNull(memory.journal()), choice);
    machine.keep(kept);
    return kept;
  }

  private NodePrograms newPrograms(Simulator simulator) {
    NodePrograms ofNode = new NodePrograms(simulator, this::step);
    programs.add(ofNode);
    return ofNode;
  }

  private ProgramProcess newProcess(int index) {
    int node = index % machine.nodes();
    ProgramProcess process = new ProgramProcess(index, machine.node(node), programs.get(node));
    DirectHits direct = new DirectHits(references, process);
    if (references.speculations().used() || memory.journal() != null) {
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
        facts(process.index()), workload.program(), new DirectHits(references, process), answers);
  }

  @Override
  public Machine machine() {
    return machine;
  }

  /** What pages hold on each node. */
  ProgramMemory memory() {
    return memory;
  }

  /** The name of the program. */
  String program() {
    return workload.id();
  }

  List<ProgramProcess> all() {
    return Collections.unmodifiableList(processes);
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
    machine.meters().references(references.made());
    machine.monitor().ended(machine);
    new ProgramResults(machine, workload).require(processes);
    return machine.result(endPicos);
  }

  @Override
  public void requireProgress() {
    if (processes.stream().allMatch(process -> process.ended() || waits(process))) {
      requireAllEnded();
    }
  }

  private static boolean waits(ProgramProcess process) {
    return process.faulting()
        || (process.unanswered()
            && !process.programs().isRunning(process)
            && (process.request() instanceof Request.SystemCall
                || process.request() instanceof Request.KernelCall
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
      List<String> leavers = ProgramResults.leavers(processes);
      who.addAll(leavers);
      String sentence =
          "processes %s of %s wait for ever: %s"
              .formatted(waiting, workload.id(), String.join("; ", who));
      throw leavers.isEmpty() ? machine.deadlock(sentence) : machine.unborne(sentence);
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

  /** Goes back to lines; there are checkpoints. */
  ProgramRollback rollback() {
    return Objects.requireNonNull(rollback);
  }

  /** Whether services are told again what they were told. */
  boolean isGoingBack() {
    return rollback != null && rollback.tellingAgain();
  }

  /** The service of its node is told of the call of a process, for the first time or again. */
  void calling(int process) {
    if (isGoingBack()) {
      rollback().calling(process);
    }
  }

  private Synchronisation newBarriers() {
    return new Synchronisation(workload.processes(), this::arrived);
  }

  /** Nobody waits at the barrier any more. */
  void forgetWaiting() {
    barriers = newBarriers();
  }

  /** Serves the calls of processes from now on, without anything that was before. */
  ClusterServices serveAnew() {
    services = new ClusterServices(this, settings.machine());
    machine.serveIpc(services);
    return services;
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
    breakBarrier();
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
      references.speculations().step(process, speculation);
      return;
    }
    if (process.takeSynchronised() && !acquire(process)) {
      return;
    }
    process.horizonPicos = references.horizonPicos(process);
    while (advance(process)) {
      // each call serves one request
    }
  }

  /** Does what the process does next; false when it cannot go on at present. */
  private boolean advance(ProgramProcess process) {
    return switch (process.request()) {
      case Request.Load(long address, int bytes) -> references.load(process, address, bytes);
      case Request.Store(long address, int bytes, long bits) ->
          references.store(process, address, bytes, bits);
      case Request.Compute(long picos) -> compute(process, picos);
      case Request.Barrier _ -> synchroniseAll(process);
      case Request.Clock _ -> tellTime(process);
      case Request.SystemCall _, Request.KernelCall _ -> call(process);
      case Request.Ended _, Request.Killed _ -> end(process);
      case Request.Failed(var failure) -> fail(process, failure);
    };
  }

  /** Gives a process a signal at the memory access it waits for, or at its next one. */
  void signal(int index, Signal signal) {
    references.signal(processes.get(index), signal);
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
    if (references.isAhead(process)) {
      return references.waitForClock(process);
    }
    if (!release(process)) {
      return false;
    }
    ProgramProcess missing = missingAtBarrier();
    if (missing != null) {
      process.answer(brokenBy(missing));
      return true;
    }
    process.waitSince(machine.nowPicos());
    machine.checkpoints().arriving(process.index());
    if (!barriers.attempt(process.index(), Operation.BARRIER, BARRIER, processes.size())) {
      process.programs().giveUp();
      return false;
    }
    passBarrier(process);
    boolean goesOn = acquire(process);
    process.horizonPicos = references.horizonPicos(process);
    return goesOn;
  }

  /**
   * A process that will never arrive at the barrier where others arrive now: something has gone
   * wrong, and it has ended. One that had arrived before it ended is not missing.
   */
  private @Nullable ProgramProcess missingAtBarrier() {
    if (!machine.goesWrong() || recovers()) {
      return null;
    }
    return processes.stream()
        .filter(process -> process.ended() && !barriers.isWaiting(process.index()))
        .findFirst()
        .orElse(null);
  }

  private static Response brokenBy(ProgramProcess missing) {
    return new Response.Broken(missing.index(), ProgramResults.fate(missing));
  }

  /** Lets those go on who wait for a process that has ended. */
  private void breakBarrier() {
    ProgramProcess missing = missingAtBarrier();
    if (missing != null) {
      List<ProgramProcess> waiting =
          processes.stream()
              .filter(process -> barriers.isWaiting(process.index()) && !process.ended())
              .toList();
      barriers = newBarriers();
      waiting.forEach(process -> goOn(process, brokenBy(missing)));
    }
  }

  /** A process that waited at the barrier goes on. */
  private void arrived(int index) {
    ProgramProcess process = processes.get(index);
    if (!process.ended()) {
      passBarrier(process);
      goOn(process, Response.DONE);
    }
  }

  /** A process gets past the barrier. */
  void passBarrier(ProgramProcess process) {
    machine.checkpoints().passing(process.index());
    process.countBarrier();
    process.answer(Response.DONE);
  }

  private boolean call(ProgramProcess process) {
    if (references.isAhead(process)) {
      return references.waitForClock(process);
    }
    if (!release(process)) {
      return false;
    }
    machine.progress().made();
    process.waitSince(machine.nowPicos());
    process.programs().release();
    services.call(process, process.request());
    return false;
  }

  /** A service has ended the call of a process. */
  void called(int index, Response response) {
    ProgramProcess process = processes.get(index);
    if (process.crashed()) {
      return;
    }
    requireCalled(process, response);
    machine.checkpoints().answering(process.index(), response);
    process.countCall();
    goOn(process, response);
  }

  private void requireCalled(ProgramProcess process, Response response) {
    boolean ofKernel = response instanceof Response.KernelAnswered;
    Class<? extends Request> call = ofKernel ? Request.KernelCall.class : Request.SystemCall.class;
    if (!process.unanswered() || !call.isInstance(process.request())) {
      throw machine.failure(
          "the %s answers process %d, which has not called"
              .formatted(ofKernel ? "V kernel" : "ipc service", process.index()));
    }
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

  /** Before a process lets others go on, what it has written must be there for them. */
  private boolean release(ProgramProcess process) {
    if (process.takeReleased() || process.node().release(process.index(), released)) {
      return true;
    }
    process.waitSince(machine.nowPicos());
    process.programs().giveUp();
    return false;
  }

  /** The protocol says that what a process has written is there. */
  private void released(int index) {
    processes.get(index).noteReleased();
    acquired(index);
  }

  /** The protocol lets a process go on that has synchronised. */
  private void acquired(int index) {
    ProgramProcess process = processes.get(index);
    machine.meters().synchronised(process.waitingSincePicos(), machine.nowPicos());
    process.programs().ready(process);
  }

  /** A program fails at the time of its process, after all that happens before it. */
  private boolean fail(ProgramProcess process, ProgramFailure failure) {
    if (references.isAhead(process)) {
      return references.waitForClock(process);
    }
    throw failure;
  }

  private boolean end(ProgramProcess process) {
    if (references.isAhead(process)) {
      return references.waitForClock(process);
    }
    if (!release(process)) {
      return false;
    }
    endPicos = Math.max(endPicos, machine.nowPicos());
    process.programs().release();
    process.exit();
    services.exit(process);
    breakBarrier();
    process.programs().dispatch();
    return false;
  }
}
