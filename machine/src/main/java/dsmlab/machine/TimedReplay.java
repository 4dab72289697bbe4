package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Reference;
import dsmlab.sim.Simulator;
import dsmlab.workload.Operation;
import dsmlab.workload.Workload;
import dsmlab.workload.synchronisation.Synchronisation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drives a machine by time: every process runs by its own clock, and synchronisation decides who
 * waits. Synchronisation itself costs nothing and sends no message, but a process that has got past
 * it waits where its node's protocol makes sure that it sees what others did before.
 *
 * <p>A process runs ahead through hits, exactly: its node's rights cannot change before the node's
 * next queued event, nor before any event of the simulation could have sent a message that reaches
 * it. Faults and synchronisation happen in events of their own, ordered with everything else.
 */
final class TimedReplay implements Replay, ReferenceOwner, Residents {

  private final Machine machine;
  private final boolean runsAhead;
  private final List<NodePrograms> programs = new ArrayList<>();
  private final List<TimedProcess> processes = new ArrayList<>();
  private final Synchronisation synchronisation;
  private final long referencePicos;
  private final long workPicos;
  private final HitLoop hits;
  private final boolean carriesValues;
  private final Outcomes outcomes;
  private final long warmUpReferences;
  private final IntConsumer acquired = this::acquired;
  private long references;
  private long writes;
  private long endPicos;
  private int processesEnded;

  /**
   * Prepares a replay.
   *
   * @param runsAhead false makes every reference an event; results are the same
   */
  TimedReplay(RunSettings settings, Watchers watchers, Workload workload, boolean runsAhead) {
    this.machine = new Machine(settings, watchers, this::newPrograms);
    this.runsAhead = runsAhead;
    this.synchronisation = new Synchronisation(workload.processes(), this::released);
    this.referencePicos = machine.costs().referencePicos();
    this.workPicos = machine.costs().workPicos();
    this.hits = new HitLoop(machine.costs(), machine.unitShift());
    this.carriesValues = watchers.monitor().needsValues();
    this.outcomes = new Outcomes(machine);
    this.warmUpReferences = machine.measurement().startsAfterReferences();
    for (int index = 0; index < workload.processes(); index++) {
      int node = index % machine.nodes();
      processes.add(
          new TimedProcess(index, machine.node(node), programs.get(node), workload.process(index)));
    }
  }

  private NodePrograms newPrograms(Simulator simulator) {
    NodePrograms ofNode = new NodePrograms(simulator, this::step);
    programs.add(ofNode);
    return ofNode;
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public RunResult run() {
    machine.begin(this);
    for (TimedProcess process : processes) {
      process.programs().ready(process);
    }
    machine.simulator().run();
    requireAllEnded();
    machine.meters().references(references);
    machine.monitor().ended(machine);
    return machine.result(endPicos);
  }

  private void requireAllEnded() {
    List<Integer> waiting =
        processes.stream().filter(process -> !process.ended()).map(TimedProcess::index).toList();
    if (!waiting.isEmpty()) {
      List<String> who = new ArrayList<>(synchronisation.describeWaiting());
      String faults = machine.waiting();
      if (!faults.isEmpty()) {
        who.add(faults);
      }
      throw machine.deadlock(
          "processes %s wait for ever: %s".formatted(waiting, String.join("; ", who)));
    }
  }

  @Override
  public boolean allEnded() {
    return processesEnded == processes.size();
  }

  @Override
  public int crashed(int node) {
    programs.get(node).stop();
    int ended = 0;
    for (TimedProcess process : processes) {
      if (process.node().self() == node && !process.ended()) {
        note(process);
        ended++;
      }
    }
    return ended;
  }

  private void note(TimedProcess ended) {
    ended.end();
    processesEnded++;
    endPicos = Math.max(endPicos, machine.nowPicos());
  }

  @Override
  public void maySlow(int node) {
    programs.get(node).stayBehind();
  }

  @Override
  public void slow(int node, double factor) {
    programs.get(node).slow(factor);
  }

  /** Lets a process run from now on as far as it can. */
  private void step(long index, @Nullable Object unused) {
    TimedProcess process = processes.get((int) index);
    process.clockPicos = machine.nowPicos();
    if (process.takeSynchronised() && !acquire(process)) {
      return;
    }
    process.horizonPicos = horizonPicos(process);
    while (advance(process)) {
      runThroughHits(process);
    }
  }

  /** Where values matter, every reference is performed by itself. */
  private void runThroughHits(TimedProcess process) {
    if (!carriesValues) {
      references += hits.run(process);
    }
  }

  /** The time up to which a process may run ahead. */
  private long horizonPicos(TimedProcess process) {
    boolean stays = !runsAhead || isWarmingUp() || process.programs().staysBehind();
    return stays ? machine.nowPicos() : machine.horizonPicos(process.node().self());
  }

  /** References are counted in the order of time: nobody runs ahead until enough are made. */
  private boolean isWarmingUp() {
    return references <= warmUpReferences;
  }

  private void countReference() {
    if (references == warmUpReferences) {
      machine.measurement().start();
    }
    references++;
  }

  /** Does what the process does next; false when it cannot go on at present. */
  private boolean advance(TimedProcess process) {
    Cursor cursor = process.cursor();
    if (!cursor.atRecord()) {
      return end(process);
    }
    if (cursor.atReference()) {
      return refer(process, cursor);
    }
    if (cursor.operation() == Operation.WORK) {
      process.clockPicos += cursor.argument() * workPicos;
      cursor.nextRecord();
      return true;
    }
    return synchronise(process, cursor);
  }

  private boolean refer(TimedProcess process, Cursor cursor) {
    boolean ahead = process.clockPicos > machine.nowPicos();
    if (ahead && process.clockPicos >= process.horizonPicos) {
      return waitForClock(process);
    }
    long page = machine.pageOf(cursor.address());
    if (process.node().access(page).allows(cursor.access())) {
      hit(process, cursor, page);
      return true;
    }
    return ahead ? waitForClock(process) : fault(process, cursor, page);
  }

  private void hit(TimedProcess process, Cursor cursor, long page) {
    countReference();
    if (carriesValues) {
      performHit(process, cursor, page);
    }
    process.clockPicos += referencePicos;
    cursor.nextPage(machine.pageEnd(cursor.address()));
  }

  private void performHit(TimedProcess process, Cursor cursor, long page) {
    Reference reference = reference(cursor);
    long[] before = process.node().hit(page, reference);
    Waiting unwaited = new Waiting(reference, process.index(), process.clockPicos, this);
    outcomes.tell(unwaited, cursor.operation(), before, process.clockPicos);
  }

  private Reference reference(Cursor cursor) {
    return cursor.reference(machine.pageEnd(cursor.address()), ++writes);
  }

  private boolean fault(TimedProcess process, Cursor cursor, long page) {
    countReference();
    process.programs().release();
    process.node().fault(page, reference(cursor), process.index(), this);
    return false;
  }

  /** The process has run ahead of the simulation: what comes next happens in an event. */
  private boolean waitForClock(TimedProcess process) {
    process.programs().continueAt(process, process.clockPicos);
    return false;
  }

  @Override
  public void failed(Waiting waiting, long page) {
    throw machine.failed(waiting, page);
  }

  @Override
  public void performed(Waiting waiting, long page, long[] before) {
    TimedProcess process = processes.get(waiting.process());
    Cursor cursor = process.cursor();
    if (carriesValues) {
      outcomes.tell(waiting, cursor.operation(), before, machine.nowPicos());
    }
    cursor.nextPage(machine.pageEnd(cursor.address()));
    process.owe(referencePicos);
    process.programs().ready(process);
  }

  private boolean synchronise(TimedProcess process, Cursor cursor) {
    if (process.clockPicos > machine.nowPicos()) {
      return waitForClock(process);
    }
    process.waitSince(machine.nowPicos());
    boolean passed =
        synchronisation.attempt(
            process.index(), cursor.operation(), cursor.subject(), cursor.argument());
    if (!passed) {
      process.programs().giveUp();
      return false;
    }
    boolean acquires = cursor.operation().acquires();
    cursor.nextRecord();
    boolean goesOn = !acquires || acquire(process);
    process.horizonPicos = horizonPicos(process);
    return goesOn;
  }

  /**
   * Tells the node of a process that it has got past a synchronisation; false when it cannot go on
   * now. Only the process itself does so, when it has the processor: were it done at the moment of
   * its release, it could interrupt another process of the node that has run ahead.
   */
  private boolean acquire(TimedProcess process) {
    process.waitSince(machine.nowPicos());
    if (!process.node().acquire(process.index(), acquired)) {
      process.programs().giveUp();
      return false;
    }
    return !process.node().cpu().serving();
  }

  /** The protocol lets a process go on that has synchronised. */
  private void acquired(int index) {
    TimedProcess process = processes.get(index);
    machine.meters().synchronised(process.waitingSincePicos(), machine.nowPicos());
    process.programs().ready(process);
  }

  /** A process that waited for synchronisation has what it waited for. */
  private void released(int index) {
    TimedProcess process = processes.get(index);
    if (process.ended()) {
      return;
    }
    machine.meters().synchronised(process.waitingSincePicos(), machine.nowPicos());
    process.cursor().nextRecord();
    process.noteSynchronised();
    process.programs().ready(process);
  }

  private boolean end(TimedProcess process) {
    if (process.clockPicos > machine.nowPicos()) {
      return waitForClock(process);
    }
    note(process);
    process.programs().giveUp();
    return false;
  }
}
