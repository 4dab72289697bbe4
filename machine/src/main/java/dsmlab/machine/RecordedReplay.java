package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Reference;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.workload.Workload;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Drives a machine in the recorded order: a reference starts when the one before it has completed
 * with all that it caused. Synchronisation records are skipped: the recorded order obeys them, and
 * nothing that was done before is still on its way, so no protocol needs to hear of them. Counts do
 * not depend on the network.
 */
final class RecordedReplay implements Replay, ReferenceOwner, Residents, Cpu.Program {

  private final Machine machine;
  private final Cursor cursor;
  private final Outcomes outcomes;
  private final EventHandler referenceDue = this::referenceDue;
  private final int processes;
  private final boolean goesWrong;
  private final Int2DoubleOpenHashMap slowness = new Int2DoubleOpenHashMap();
  private long clockPicos;
  private long writes;
  private long references;
  private boolean performed;
  private int busyProcessors;
  private boolean ended;

  RecordedReplay(RunSettings settings, Watchers watchers, Workload workload) {
    this.machine = new Machine(settings, watchers, simulator -> this);
    this.outcomes = new Outcomes(machine);
    this.cursor = new Cursor(workload.recorded());
    this.processes = workload.processes();
    slowness.defaultReturnValue(1);
    this.goesWrong = machine.goesWrong();
  }

  @Override
  public Machine machine() {
    return machine;
  }

  @Override
  public RunResult run() {
    machine.begin(this);
    while (cursor.atRecord()) {
      catchUp();
      if (cursor.atReference() && !isGone()) {
        reference();
      } else {
        cursor.nextRecord();
      }
    }
    ended = true;
    machine.simulator().run();
    machine.meters().references(references);
    machine.monitor().ended(machine);
    return machine.result(clockPicos);
  }

  /** Hits are no events: what was planned to happen before the next one happens now. */
  private void catchUp() {
    while (goesWrong && machine.simulator().nextEventPicos() <= clockPicos) {
      machine.simulator().step();
    }
  }

  /** Whether the node of the next reference has crashed. */
  private boolean isGone() {
    return goesWrong && machine.outages().isGone(node().self());
  }

  @Override
  public boolean allEnded() {
    return ended;
  }

  @Override
  public int crashed(int node) {
    performed |= node().self() == node;
    int gone = 0;
    for (int process = node; process < processes; process += machine.nodes()) {
      gone++;
    }
    return gone;
  }

  @Override
  public void maySlow(int node) {
    slowness.put(node, 1.0);
  }

  @Override
  public void slow(int node, double factor) {
    slowness.put(node, factor);
  }

  private long referencePicos() {
    long picos = machine.costs().referencePicos();
    return slowness.isEmpty() ? picos : Math.round(picos * slowness.get(node().self()));
  }

  private void reference() {
    if (references == machine.measurement().startsAfterReferences()) {
      machine.measurement().startAt(clockPicos);
    }
    references++;
    long page = machine.pageOf(cursor.address());
    Node<?> node = node();
    if (!node.access(page).allows(cursor.access())) {
      waitForFault();
    } else if (machine.monitor().needsValues()) {
      hit(node, page);
    }
    clockPicos += referencePicos();
    cursor.nextPage(machine.pageEnd(cursor.address()));
  }

  private void hit(Node<?> node, long page) {
    Reference reference = takeReference();
    long[] before = node.hit(page, reference);
    Waiting unwaited = new Waiting(reference, cursor.process(), clockPicos, this);
    outcomes.tell(unwaited, cursor.operation(), before, clockPicos);
  }

  private Node<?> node() {
    return machine.node(cursor.process() % machine.nodes());
  }

  private Reference takeReference() {
    return cursor.reference(machine.pageEnd(cursor.address()), ++writes);
  }

  private void waitForFault() {
    performed = false;
    machine.simulator().scheduleProcess(cursor.process(), clockPicos, referenceDue);
    while (!performed || machine.messagesInFlight() > 0 || busyProcessors > 0) {
      if (!machine.simulator().step()) {
        throw machine.deadlock(
            "the fault of process %d is never served: %s"
                .formatted(cursor.process(), machine.waiting()));
      }
    }
    clockPicos = machine.nowPicos();
  }

  private void referenceDue(long process, @Nullable Object payload) {
    if (isGone()) {
      performed = true;
      return;
    }
    node().fault(machine.pageOf(cursor.address()), takeReference(), (int) process, this);
  }

  @Override
  public void failed(Waiting waiting, long page) {
    throw machine.failed(waiting, page);
  }

  @Override
  public void performed(Waiting waiting, long page, long[] before) {
    performed = true;
    if (machine.monitor().needsValues()) {
      outcomes.tell(waiting, cursor.operation(), before, machine.nowPicos());
    }
  }

  @Override
  public void interrupted() {
    busyProcessors++;
  }

  @Override
  public void resumed() {
    busyProcessors--;
  }
}
